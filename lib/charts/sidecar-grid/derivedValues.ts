import { add, multiply } from '../../expressions/arithmetic.ts';
import { choose } from '../../expressions/choose.ts';
import { atLeast, equal, versionAtLeast } from '../../expressions/compare.ts';
import type { Expression } from '../../expressions/expression.ts';
import { numberField, textField } from '../../expressions/field.ts';
import { defineFunction } from '../../expressions/function.ts';
import { ConditionHelper, IntegerHelper, oncePer } from '../../expressions/helper.ts';
import { defaultIfAbsent } from '../../expressions/presence.ts';
import { matches } from '../../expressions/regex.ts';
import { integerOf, trimSuffix } from '../../expressions/strings.ts';
import { minOf } from '../../manifest/entries.ts';
import { kubernetesVersion } from '../../pod/values.ts';
import type { FreeMap } from '../../values/collections.ts';
import { resolveAuto } from '../../values/scalars.ts';
import type { SidecarGridReference } from './values.ts';

/** The fewest members that there are: an autoscaler may take pods of the app away, but not those of members alone. */
export function memberCount(values: SidecarGridReference): Expression<number> {
  return counted(values, 'memberCount', 'The fewest members that there are.', values.autoscaling.minReplicas);
}

/** The most members that there are. */
export function mostMembers(values: SidecarGridReference): Expression<number> {
  return counted(values, 'mostMembers', 'The most members that there may be.', values.autoscaling.maxReplicas);
}

function counted(
  values: SidecarGridReference,
  name: string,
  description: string,
  scaled: Expression<number>,
): Expression<number> {
  const { topology, member, autoscaling, replicas } = values;
  return oncePer(values, name, () => {
    const ofApp = choose(autoscaling.enabled, scaled, replicas);
    return IntegerHelper.define(name, description, choose(equal(topology, 'client-server'), member.replicas, ofApp));
  });
}

/**
 * The fewest other members that have a copy of an entry before its write is answered: of the map default and of those with
 * a number of their own. Maps without copies are left out: they lose entries whoever goes.
 */
export function fewestCopies(values: SidecarGridReference): Expression<number> {
  const { backupCount, maps } = values.member;
  const helper = {
    name: 'fewestCopies',
    description: 'The fewest copies that a map has of its entries, of maps with copies.',
  };
  return oncePer(values, helper.name, () =>
    minOf(
      helper,
      backupCount,
      maps,
      'settings',
      (settings) => defaultIfAbsent(settings.backupCount, 0),
      (settings) => atLeast(defaultIfAbsent(settings.backupCount, 0), 1),
    ),
  );
}

/** Seconds that the pods of a sidecar grid may take to end. */
export interface GracePeriods {
  /** Pods of the app: it drains, then a member in the same pod hands its entries over, so the times add up. */
  readonly app: Expression<number>;
  /** Pods with nothing but a member. */
  readonly member: Expression<number>;
}

/**
 * How long pods may take to end, after which Kubernetes kills them: said once for a chart, by what composes its pods.
 * @param sidecarSeconds what the sidecars need after the app has drained
 */
export function gracePeriods(values: SidecarGridReference, sidecarSeconds: Expression<number>): GracePeriods {
  return oncePer(values, 'gracePeriods', () => {
    const { enabled, maxWaitSeconds } = values.member.gracefulShutdown;
    const { extraGraceSeconds } = values.availability;
    return {
      app: IntegerHelper.define(
        'gracePeriod',
        'Seconds that pods of the app may take to end: it drains, then a member in the pod hands its entries over.',
        add(add(values.app.drainSeconds, extraGraceSeconds), sidecarSeconds),
      ),
      member: IntegerHelper.define(
        'memberGracePeriod',
        'Seconds that pods with nothing but a member may take to end: it hands its entries over.',
        choose(enabled, add(maxWaitSeconds, extraGraceSeconds), extraGraceSeconds),
      ),
    };
  });
}

/** What runs next to the app starts before it and stops after it. */
export function nativeSidecars(values: SidecarGridReference): Expression<boolean> {
  return oncePer(values, 'nativeSidecars', () =>
    ConditionHelper.define(
      'nativeSidecars',
      'Whether to use native sidecars, which are stable since Kubernetes 1.33.',
      resolveAuto(values.nativeSidecars, versionAtLeast(kubernetesVersion(values), '1.33')),
    ),
  );
}

/** The number under a key of the map: 1 to 999999, or 0 for all else. */
export const numberAt = defineFunction('integer', {
  evaluate: (map: FreeMap, key: string) => wholeNumber(Object.hasOwn(map, key) ? map[key] : undefined),
  template: (map, key) => `int64 (regexFind "^[1-9][0-9]{0,5}$" (toString (get ${map} ${key})))`,
  traits: () => ({ range: { min: 0, max: 999_999 } }),
});

/** The seconds that a preStop of the lifecycle sleeps: 1 to 999999, or 0 for one that does something else, and for none. */
export function preStopSeconds(lifecycle: Expression<FreeMap>): Expression<number> {
  const helper = { name: 'preStopSeconds', description: 'Seconds that the preStop of your app sleeps.' };
  return oncePer(lifecycle, helper.name, () => numberField(helper, lifecycle, ['preStop', 'sleep', 'seconds']));
}

/** Whose memory is limited. */
type Limited = 'app' | 'member';

/** The memory limit of a container's resources in MiB, where it is a whole number of Mi or Gi; else 0. */
export function mebibytesOf(whose: Limited, resources: Expression<FreeMap>): Expression<number> {
  return oncePer(resources, `${whose}Mebibytes`, () => {
    const limit = textField(
      { name: `${whose}MemoryLimit`, description: `The memory limit of the ${whose}.` },
      resources,
      ['limits', 'memory'],
    );
    const inUnit = (unit: string) => matches(limit, `^[1-9][0-9]{0,5}${unit}$`);
    const number = (unit: string) => integerOf(trimSuffix(limit, unit), LARGEST_LIMIT);
    return IntegerHelper.define(
      `${whose}Mebibytes`,
      `The memory limit of the ${whose} in MiB; 0 for one that is not in Mi or Gi.`,
      choose(inUnit('Gi'), multiply(number('Gi'), 1024), choose(inUnit('Mi'), number('Mi'), 0)),
    );
  });
}

const LARGEST_LIMIT = 999_999;

function wholeNumber(value: unknown): number {
  return /^[1-9][0-9]{0,5}$/.test(String(value)) ? Number(value) : 0;
}
