import { defineRule } from '../../../rules/rule.ts';
import { hasField } from '../../../expressions/collections.ts';
import { atMost, equal, lessThan, notEqual } from '../../../expressions/compare.ts';
import type { Expression } from '../../../expressions/expression.ts';
import { and, not } from '../../../expressions/logic.ts';
import { text } from '../../../expressions/text.ts';
import type { FreeMap } from '../../../values/collections.ts';
import { HAZELCAST_DOCS, type SidecarGridRule } from './sidecarGridRule.ts';

/** Kubernetes refuses an autoscaler whose bounds cross. */
const boundsDoNotCross: SidecarGridRule = defineRule({
  id: 'SG009',
  severity: 'error',
  place: 'autoscaling.maxReplicas',
  broken: ({ autoscaling }) => lessThan(autoscaling.maxReplicas, autoscaling.minReplicas),
  message: ({ autoscaling }) =>
    text`The maximum of ${autoscaling.maxReplicas} pods is below the minimum of ${autoscaling.minReplicas}.`,
  remedy: { values: 'Set it to autoscaling.minReplicas or more.' },
  source: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/',
});

/** The same for members with pods of their own. */
const enoughOwnMembers: SidecarGridRule = defineRule({
  id: 'SG024',
  severity: 'warning',
  place: 'member.replicas',
  broken: ({ member, topology }) =>
    and(
      atMost(member.replicas, member.backupCount),
      notEqual(member.replicas, 0),
      notEqual(topology, 'sidecar'),
      notEqual(topology, 'embedded'),
    ),
  message: ({ member }) =>
    text`${member.replicas} is too few members for a backup count of ${member.backupCount}: some backups are not made.`,
  remedy: { values: 'Set more members, or lower member.backupCount.' },
  source: `${HAZELCAST_DOCS}/data-structures/backing-up-maps`,
});

const AUTOSCALER = 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/';

/** If one container has no CPU request, the use of the pod is undefined. */
const appUseIsKnown: SidecarGridRule = defineRule({
  id: 'SG143',
  severity: 'warning',
  place: 'app.resources',
  broken: ({ autoscaling, app }) => and(autoscaling.enabled, hasNoCpuRequest(app.resources)),
  message: 'The autoscaler needs a CPU request of each container, but your app has none. It never scales.',
  remedy: { values: 'Set app.resources.requests.cpu.' },
  source: AUTOSCALER,
});

/** The same for the member in the pods of the app. */
const memberUseIsKnown: SidecarGridRule = defineRule({
  id: 'SG144',
  severity: 'warning',
  place: 'member.resources',
  broken: ({ autoscaling, member, topology }) =>
    and(autoscaling.enabled, equal(topology, 'sidecar'), hasNoCpuRequest(member.resources)),
  message: 'The autoscaler needs a CPU request of each container, but the member has none. It never scales.',
  remedy: { values: 'Set member.resources.requests.cpu.' },
  source: AUTOSCALER,
});

/** Rules of what may fail without losing data. */
export const availabilityRules: readonly SidecarGridRule[] = [
  boundsDoNotCross,
  enoughOwnMembers,
  appUseIsKnown,
  memberUseIsKnown,
];

/** Kubernetes takes the limit for the request if only the limit is set. */
function hasNoCpuRequest(resources: Expression<FreeMap>): Expression<boolean> {
  return and(not(hasField(resources, 'requests', 'cpu')), not(hasField(resources, 'limits', 'cpu')));
}
