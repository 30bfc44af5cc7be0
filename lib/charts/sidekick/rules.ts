import { shareOf } from '../../availability/shareOf.ts';
import { defineRule, type Rule } from '../../chart/rule.ts';
import { atLeast, equal, notEqual } from '../../expressions/compare.ts';
import { not, or } from '../../expressions/logic.ts';
import { podSpecRule } from '../../pod/podSpecRule.ts';
import { FIXED_POD_FIELDS, MANAGED_POD_FIELDS } from './podTemplate.ts';
import type { SidekickChartReference } from './values.ts';

type SidekickChartRule = Rule<SidekickChartReference>;

/** Clients are other pods. */
const clientsCanReach: SidekickChartRule = defineRule({
  id: 'SK090',
  severity: 'error',
  path: 'sidekick.listen',
  holds: ({ sidekick }) => equal(sidekick.listen, 'all'),
  message: () => 'sidekick has pods of its own here, and no client could reach one that listens on loopback',
  fix: 'set it to all, and networkPolicy.clients to those who may reach it',
  source: 'https://kubernetes.io/docs/concepts/workloads/pods/#pod-networking',
});

/** The chart's own field wins, so the user's would be lost. */
const podFieldsAreOurs: SidekickChartRule = podSpecRule({
  id: 'SK091',
  managed: MANAGED_POD_FIELDS,
  fixed: FIXED_POD_FIELDS,
});

/** All clients go through it. */
const severalPods: SidekickChartRule = defineRule({
  id: 'SK092',
  severity: 'warning',
  path: 'replicas',
  holds: ({ workload, replicas }) => or(equal(workload, 'DaemonSet'), notEqual(replicas, 1)),
  message: () => 'all clients go through one pod, and reach nobody while its node fails or is drained',
  fix: 'set it to 2 or more',
  source: 'https://kubernetes.io/docs/concepts/workloads/pods/disruptions/',
});

/** A budget of nothing holds every drain up, and with it every upgrade of the cluster. */
const budgetLetsDrain: SidekickChartRule = defineRule({
  id: 'SK093',
  severity: 'warning',
  path: 'podDisruptionBudget.maxUnavailable',
  holds: ({ workload, replicas, podDisruptionBudget: { enabled, maxUnavailable } }) =>
    or(equal(workload, 'DaemonSet'), equal(replicas, 0), not(enabled), atLeast(shareOf(maxUnavailable, replicas), 1)),
  message: () => 'no pod may ever be evicted, so the drain of a node with one of them never ends',
  fix: 'set it to 1',
  source: 'https://kubernetes.io/docs/tasks/run-application/configure-pdb/',
});

/** What the chart checks beside the rules of sidekick itself. */
export const sidekickChartRules: readonly SidekickChartRule[] = [
  clientsCanReach,
  podFieldsAreOurs,
  severalPods,
  budgetLetsDrain,
];
