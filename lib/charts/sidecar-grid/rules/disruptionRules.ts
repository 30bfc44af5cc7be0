import { shareOf } from '../../../availability/shareOf.ts';
import { defineRule } from '../../../rules/rule.ts';
import { add, greatest } from '../../../expressions/arithmetic.ts';
import { atMost, equal, greaterThan, lessThan, notEqual } from '../../../expressions/compare.ts';
import { choose } from '../../../expressions/choose.ts';
import { IntegerHelper, oncePer } from '../../../expressions/helper.ts';
import { and, not } from '../../../expressions/logic.ts';
import { text } from '../../../expressions/text.ts';
import { Topology } from '../../../grid/topology.ts';
import { fewestCopies } from '../copies.ts';
import { gracePeriods } from '../gracePeriods.ts';
import type { SidecarGridReference } from '../values.ts';
import { mostMembers } from '../memberCount.ts';
import { nativeSidecars } from '../nativeSidecars.ts';
import { HAZELCAST_DOCS, type SidecarGridRule } from './sidecarGridRule.ts';

const BUDGETS = 'https://kubernetes.io/docs/tasks/run-application/configure-pdb/';

/** Members that may be down at once: a percentage is one of those that there are, so of the most. */
function budget(values: SidecarGridReference) {
  return oncePer(values, 'mostEvicted', () =>
    IntegerHelper.define(
      'mostEvicted',
      'The most members that drains may take at once.',
      shareOf(values.availability.podDisruptionBudget.maxUnavailable, mostMembers(values)),
    ),
  );
}

/** Members that drains take at once must not hold all copies of an entry. */
const budgetIsCovered: SidecarGridRule = defineRule({
  id: 'SG035',
  severity: 'warning',
  place: 'availability.podDisruptionBudget.maxUnavailable',
  broken: (values) =>
    and(
      values.availability.podDisruptionBudget.enabled,
      greaterThan(budget(values), greatest(fewestCopies(values), 1)),
      greaterThan(mostMembers(values), 1),
    ),
  message: (values) => {
    const whose = choose(lessThan(fewestCopies(values), values.member.backupCount), ' of some map', '');
    return text`drains of nodes may take ${budget(values)} members at once, but only ${fewestCopies(values)} other members have a copy of an entry${whose}: when members end before they have handed all over, entries are lost.`;
  },
  remedy: { values: 'Set it to member.backupCount or less, and to no more than a map has copies, but to 1 at least.' },
  source: BUDGETS,
  autofix: (values) => greatest(fewestCopies(values), 1),
});

/** A budget of nothing holds every drain up, and with it every upgrade of the cluster. */
const budgetLetsDrain: SidecarGridRule = defineRule({
  id: 'SG036',
  severity: 'warning',
  place: 'availability.podDisruptionBudget.maxUnavailable',
  broken: (values) =>
    and(values.availability.podDisruptionBudget.enabled, lessThan(budget(values), 1), notEqual(mostMembers(values), 0)),
  message: 'no pod may ever be evicted, so the drain of a node with one of them never ends.',
  remedy: { values: 'Set it to 1.' },
  source: BUDGETS,
  autofix: () => 1,
});

/** Without a budget a drain takes all pods of a node at once, and drains of several nodes take more. */
const budgetExists: SidecarGridRule = defineRule({
  id: 'SG037',
  severity: 'warning',
  place: 'availability.podDisruptionBudget.enabled',
  broken: (values) => and(not(values.availability.podDisruptionBudget.enabled), greaterThan(mostMembers(values), 1)),
  message: 'drains of nodes may take any number of members at once, and with them all copies of an entry.',
  remedy: { values: 'Set it to true.' },
  source: BUDGETS,
  autofix: () => true,
});

/** Members of a rollout follow each other as soon as they are ready, which is before they hold their share. */
const rolloutWaits: SidecarGridRule = defineRule({
  id: 'SG038',
  severity: 'warning',
  place: 'availability.minReadySeconds',
  broken: (values) => and(lessThan(values.availability.minReadySeconds, 1), greaterThan(mostMembers(values), 1)),
  message: 'a member is ready before it has its entries, and the next one is replaced at once.',
  remedy: { values: 'Set it to the seconds that your entries need to move, 10 or more.' },
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#minimum-ready-seconds',
  autofix: () => 10,
});

/** The autoscaler counts pods within half an hour at most. */
const scaleDownIsWatched: SidecarGridRule = defineRule({
  id: 'SG041',
  severity: 'warning',
  place: 'autoscaling.enabled',
  broken: (values) => {
    const period = gracePeriods(values, new Topology(values.topology)).app;
    return and(values.autoscaling.enabled, notEqual(values.topology, 'client-server'), greaterThan(period, 1800));
  },
  message:
    'pods may take longer to end than the half hour that an autoscaler looks back, so it may take more members at once than there are copies.',
  remedy: { values: 'Set it to false, or smaller app.drainSeconds and member.gracefulShutdown.maxWaitSeconds.' },
  source: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#scaling-policies',
});

/** An autoscaler that may leave fewer members than copies need. */
const autoscalerKeepsCopies: SidecarGridRule = defineRule({
  id: 'SG042',
  severity: 'warning',
  place: 'autoscaling.minReplicas',
  broken: ({ autoscaling, member, topology }) =>
    and(autoscaling.enabled, notEqual(topology, 'client-server'), atMost(autoscaling.minReplicas, member.backupCount)),
  message: ({ autoscaling, member }) =>
    text`the autoscaler may leave ${autoscaling.minReplicas} members, which have no room for ${member.backupCount} copies of each entry on other members.`,
  remedy: { values: 'Set it to more than member.backupCount.' },
  source: `${HAZELCAST_DOCS}/data-structures/backing-up-maps`,
  autofix: ({ member }) => add(member.backupCount, 1),
});

/** An ordinary container gets SIGTERM when the app does, unless it is held back until the app has drained. */
const memberOutlivesApp: SidecarGridRule = defineRule({
  id: 'SG066',
  severity: 'warning',
  place: 'app.drainSeconds',
  broken: (values) =>
    and(equal(values.topology, 'sidecar'), not(nativeSidecars(values)), lessThan(values.app.drainSeconds, 1)),
  message:
    'before Kubernetes 1.33 the member is told to stop together with your app, and does not wait for it: it hands its entries over and ends while your app still reads and writes.',
  remedy: {
    values:
      'Set it to the seconds that your app needs to end, or nativeSidecars to true, which Kubernetes takes from 1.29 on.',
  },
  source: 'https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/',
});

/** Rules of how members go: by drains, rollouts and scaling. */
export const disruptionRules: readonly SidecarGridRule[] = [
  budgetIsCovered,
  budgetLetsDrain,
  budgetExists,
  rolloutWaits,
  memberOutlivesApp,
  scaleDownIsWatched,
  autoscalerKeepsCopies,
];
