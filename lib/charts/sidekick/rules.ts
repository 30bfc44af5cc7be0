import { shareOf } from '../../availability/podDisruptionBudget.ts';
import { defineRule, type Rule } from '../../rules/rule.ts';
import { equal, lessThan, notEqual } from '../../expressions/compare.ts';
import { and } from '../../expressions/logic.ts';
import { podSpecRule } from '../../pod/podSettings.ts';
import { FIXED_POD_FIELDS, MANAGED_POD_FIELDS } from './workloads.ts';
import type { SidekickChartReference } from './values.ts';

type SidekickChartRule = Rule<SidekickChartReference>;

/** Clients are other pods. */
const clientsCanReach: SidekickChartRule = defineRule({
  id: 'SK090',
  severity: 'error',
  place: 'sidekick.listen',
  broken: ({ sidekick }) => notEqual(sidekick.listen, 'all'),
  message: 'Sidekick has pods of its own here, so no client could reach it on loopback.',
  remedy: { values: 'Set it to all, and list the allowed clients in networkPolicy.clients.' },
  source: 'https://kubernetes.io/docs/concepts/workloads/pods/#pod-networking',
});

/** The chart's own fields win over those of podSpec. */
const podFieldsAreOurs: SidekickChartRule = podSpecRule({
  id: 'SK091',
  managed: MANAGED_POD_FIELDS,
  fixed: FIXED_POD_FIELDS,
});

/** All clients depend on it. */
const severalPods: SidekickChartRule = defineRule({
  id: 'SK092',
  severity: 'warning',
  place: 'replicas',
  broken: ({ workload, replicas }) => and(notEqual(workload, 'DaemonSet'), equal(replicas, 1)),
  message: 'All clients depend on one pod, and reach no server while its node fails or drains.',
  remedy: { values: 'Set it to 2 or more.' },
  source: 'https://kubernetes.io/docs/concepts/workloads/pods/disruptions/',
});

/** A budget that allows no eviction blocks every drain, and so every upgrade of the cluster. */
const budgetLetsDrain: SidekickChartRule = defineRule({
  id: 'SK093',
  severity: 'warning',
  place: 'podDisruptionBudget.maxUnavailable',
  broken: ({ workload, replicas, podDisruptionBudget: { enabled, maxUnavailable } }) =>
    and(
      notEqual(workload, 'DaemonSet'),
      notEqual(replicas, 0),
      enabled,
      lessThan(shareOf(maxUnavailable, replicas), 1),
    ),
  message: 'The budget allows no eviction, so the drain of a node with one of these pods never ends.',
  remedy: { values: 'Set it to 1.' },
  source: 'https://kubernetes.io/docs/tasks/run-application/configure-pdb/',
});

/** What the chart checks beside the rules of sidekick itself. */
export const sidekickChartRules: readonly SidekickChartRule[] = [
  clientsCanReach,
  podFieldsAreOurs,
  severalPods,
  budgetLetsDrain,
];
