import type { Field } from '../../field.ts';
import { podsOf, readAmount } from '../manifests/amount.ts';
import { breachIf, type ManifestRule } from './manifestRule.ts';

const POLICIES = 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#scaling-policies';

/** An autoscaler looks back half an hour at most. */
const LONGEST_PERIOD = 1800;

/** A StatefulSet that stops its pods in order takes one at a time, whatever its autoscaler says. */
const autoscalerIsSlow: ManifestRule = {
  id: 'SG128',
  severity: 'warning',
  about: 'an autoscaler takes no more members within a grace period than there are copies',
  fix: 'set behavior.scaleDown.policies to as many pods as there are copies, with the grace period as periodSeconds',
  source: POLICIES,
  breaches({ autoscaling, isOrdered, gracePeriod, settings }) {
    if (autoscaling === undefined || settings === undefined || isOrdered) return [];
    const place = autoscaling.place.at('behavior').at('scaleDown');
    const seconds = Math.min(gracePeriod.value, LONGEST_PERIOD);
    const { least, most } = autoscaling.value;
    const taken = Math.min(takenWithin(seconds, place, most), most - least);
    const message = `the autoscaler may stop ${taken} members within the ${seconds} seconds that one may take to hand over, but there are only ${settings.backups.value} copies of an entry`;
    return breachIf(taken > Math.max(settings.backups.value, 1), place, message);
  },
};

/** How many pods a scale-down may take within some seconds. Without policies it takes all at once. */
function takenWithin(seconds: number, scaleDown: Field, all: number): number {
  const select = scaleDown.at('selectPolicy').textOr('Max');
  if (select === 'Disabled') return 0;
  const numbers = scaleDown
    .at('policies')
    .items()
    .map((policy) => {
      const isPercent = policy.at('type').textOr('Pods') === 'Percent';
      const { number } = readAmount(policy.at('value')) ?? { number: 0 };
      const times = Math.ceil(seconds / policy.at('periodSeconds').integerOr(15, 1));
      return Math.ceil(podsOf({ number, isPercent }, all)) * times;
    });
  if (numbers.length === 0) return all;
  return select === 'Min' ? Math.min(...numbers) : Math.max(...numbers);
}

/** Rules of how the number of members changes. */
export const scalingRules: readonly ManifestRule[] = [autoscalerIsSlow];
