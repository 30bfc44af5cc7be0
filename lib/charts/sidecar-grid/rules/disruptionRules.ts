import { shareOf } from '../../../availability/shareOf.ts';
import { defineRule } from '../../../chart/rule.ts';
import { atLeast, atMost, equal } from '../../../expressions/compare.ts';
import { choose } from '../../../expressions/choose.ts';
import { not, or } from '../../../expressions/logic.ts';
import { text } from '../../../expressions/text.ts';
import { Topology } from '../../../grid/topology.ts';
import { gracePeriods } from '../gracePeriods.ts';
import type { SidecarGridReference } from '../values.ts';
import { memberCount } from '../memberCount.ts';
import { HAZELCAST_DOCS, type SidecarGridRule } from './sidecarGridRule.ts';

const BUDGETS = 'https://kubernetes.io/docs/tasks/run-application/configure-pdb/';
const SHUTDOWN = `${HAZELCAST_DOCS}/maintain-cluster/shutdown`;

/** Members that may be down at once. */
function budget(values: SidecarGridReference) {
  return shareOf(values.availability.podDisruptionBudget.maxUnavailable, memberCount(values));
}

/** Members that drains take at once must not hold all copies of an entry. */
const budgetIsCovered: SidecarGridRule = defineRule({
  id: 'SG035',
  severity: 'warning',
  path: 'availability.podDisruptionBudget.maxUnavailable',
  holds: (values) =>
    or(
      not(values.availability.podDisruptionBudget.enabled),
      atMost(budget(values), values.member.backupCount),
      atMost(memberCount(values), 1),
    ),
  message: (values) =>
    text`drains of nodes may take ${budget(values)} members at once, but only ${values.member.backupCount} other members have a copy of an entry: when members end before they have handed all over, entries are lost`,
  fix: 'set it to member.backupCount or less',
  source: BUDGETS,
  mend: ({ member }) => member.backupCount,
});

/** A budget of nothing holds every drain up, and with it every upgrade of the cluster. */
const budgetLetsDrain: SidecarGridRule = defineRule({
  id: 'SG036',
  severity: 'warning',
  path: 'availability.podDisruptionBudget.maxUnavailable',
  holds: (values) =>
    or(not(values.availability.podDisruptionBudget.enabled), atLeast(budget(values), 1), equal(memberCount(values), 0)),
  message: () => 'no pod may ever be evicted, so the drain of a node with one of them never ends',
  fix: 'set it to 1',
  source: BUDGETS,
  mend: () => 1,
});

/** Without a budget a drain takes all pods of a node at once, and drains of several nodes take more. */
const budgetExists: SidecarGridRule = defineRule({
  id: 'SG037',
  severity: 'warning',
  path: 'availability.podDisruptionBudget.enabled',
  holds: (values) => or(values.availability.podDisruptionBudget.enabled, atMost(memberCount(values), 1)),
  message: () => 'drains of nodes may take any number of members at once, and with them all copies of an entry',
  fix: 'set it to true',
  source: BUDGETS,
  mend: () => true,
});

/** Members of a rollout follow each other as soon as they are ready, which is before they hold their share. */
const rolloutWaits: SidecarGridRule = defineRule({
  id: 'SG038',
  severity: 'warning',
  path: 'availability.minReadySeconds',
  holds: (values) => or(atLeast(values.availability.minReadySeconds, 1), atMost(memberCount(values), 1)),
  message: () => 'a member is ready before it has its entries, and the next one is replaced at once',
  fix: 'set it to the seconds that your entries need to move, 10 or more',
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#minimum-ready-seconds',
  mend: () => 10,
});

/** The JVM and the kubelet need moments of their own. */
const graceHasMargin: SidecarGridRule = defineRule({
  id: 'SG040',
  severity: 'warning',
  path: 'availability.extraGraceSeconds',
  holds: ({ availability, member }) =>
    or(atLeast(availability.extraGraceSeconds, 5), not(member.gracefulShutdown.enabled)),
  message: ({ availability }) =>
    text`${availability.extraGraceSeconds} seconds on top leave no time to end after the handover: a member that needs all of its time is killed`,
  fix: 'set it to 5 or more',
  source: SHUTDOWN,
  mend: () => 5,
});

/** The autoscaler counts pods within half an hour at most. */
const scaleDownIsWatched: SidecarGridRule = defineRule({
  id: 'SG041',
  severity: 'warning',
  path: 'autoscaling.enabled',
  holds: (values) => {
    const period = gracePeriods(values, new Topology(values.topology)).app;
    return or(not(values.autoscaling.enabled), equal(values.topology, 'client-server'), atMost(period, 1800));
  },
  message: () =>
    'pods may take longer to end than the half hour that an autoscaler looks back, so it may take more members at once than there are copies',
  fix: 'set it to false, or smaller app.drainSeconds and member.gracefulShutdown.maxWaitSeconds',
  source: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#scaling-policies',
});

/** An autoscaler that may leave fewer members than copies need. */
const autoscalerKeepsCopies: SidecarGridRule = defineRule({
  id: 'SG042',
  severity: 'warning',
  path: 'autoscaling.minReplicas',
  holds: ({ autoscaling, member, topology }) =>
    or(
      not(autoscaling.enabled),
      equal(topology, 'client-server'),
      atLeast(autoscaling.minReplicas, choose(atLeast(member.backupCount, 1), 2, 1)),
    ),
  message: ({ autoscaling }) =>
    text`the autoscaler may leave ${autoscaling.minReplicas} member, which has no other one to copy entries to`,
  fix: 'set it to 2 or more',
  source: `${HAZELCAST_DOCS}/data-structures/backing-up-maps`,
  mend: () => 2,
});

/** Rules of how members go: by drains, rollouts and scaling. */
export const disruptionRules: readonly SidecarGridRule[] = [
  budgetIsCovered,
  budgetLetsDrain,
  budgetExists,
  rolloutWaits,
  graceHasMargin,
  scaleDownIsWatched,
  autoscalerKeepsCopies,
];
