import type { Construct } from 'constructs';
import { Resource } from '../chart/resource.ts';
import { includes } from '../expressions/collections.ts';
import { greaterThan } from '../expressions/compare.ts';
import type { Expression, Input } from '../expressions/expression.ts';
import { and, not } from '../expressions/logic.ts';
import { text } from '../expressions/text.ts';
import { spread } from '../manifest/each.ts';
import { merged } from '../manifest/merged.ts';
import type { Templated } from '../manifest/node.ts';
import { when } from '../manifest/when.ts';
import { metadata } from '../pod/metadata.ts';
import type { Watched } from './gridMetrics.ts';
import type { PrometheusRule, Rule } from './prometheusOperator.ts';
import { COPIES_RATIO, copiesRatio, gcPercent, hazelcast, heapPercent, type Query, restarts } from './series.ts';
import type { AlertName } from './values.ts';

/** An alert: when it fires, and what someone reads who is woken by it. */
export interface Alert {
  readonly name: AlertName;
  /** When to create it, unless the user disables it. @default - always */
  readonly stands?: Expression<boolean>;
  readonly severity: 'critical' | 'warning';
  /** It fires where this has a value. */
  readonly query: Query;
  /** How long it must have one. */
  readonly for: string;
  /** What is wrong, in a line. */
  readonly summary: Input<string>;
  /** What it means for the data. */
  readonly description: Input<string>;
  /** What to look at first. */
  readonly runbook: Input<string>;
}

/**
 * The alerts of one cluster. `isClusterSafe` is no metric of Hazelcast, and true of a member that is alone, so copies are
 * counted in its place.
 */
export function alerts(watched: Watched): readonly Alert[] {
  return [
    metricsAbsent,
    membersMissing,
    splitBrain,
    migrationsStuck,
    backupsMissing,
    heapNearlyFull,
    garbageCollection,
    memberRestarts,
  ].map((alert) => alert(watched));
}

/** Without metrics no other alert can fire. A cluster that is to have no members has none. */
function metricsAbsent({ target, cluster, namespace, memberCount }: Watched): Alert {
  return {
    name: 'HazelcastMetricsAbsent',
    stands: greaterThan(memberCount, 0),
    severity: 'critical',
    query: text`absent(${hazelcast(target, 'cluster', 'size')})`,
    for: '10m',
    summary: text`Prometheus scrapes no member of the Hazelcast cluster ${cluster}.`,
    description: 'All members are down, or Prometheus cannot find them. No other alert for this cluster can fire.',
    runbook: text`Check the pods: kubectl get pods --namespace ${namespace}. If they run, check the job on the Targets page of Prometheus.`,
  };
}

function membersMissing({ target, cluster, namespace, memberCount }: Watched): Alert {
  return {
    name: 'HazelcastMembersMissing',
    severity: 'warning',
    query: text`min(${hazelcast(target, 'cluster', 'size')}) < ${memberCount}`,
    for: '10m',
    summary: text`Members of the Hazelcast cluster ${cluster} are missing.`,
    description: text`A member sees {{ $value }} members, but at least ${memberCount} are expected. The remaining members hold all data and have less memory to spare.`,
    runbook: text`Find the pods that are not ready: kubectl get pods --namespace ${namespace}. Then run kubectl describe pod, and read the log of the member.`,
  };
}

function splitBrain({ target, cluster }: Watched): Alert {
  const size = hazelcast(target, 'cluster', 'size');
  return {
    name: 'HazelcastSplitBrain',
    severity: 'critical',
    query: text`count(max by (pod) (${size})) > max(${size})`,
    for: '5m',
    summary: text`The Hazelcast cluster ${cluster} has a split brain.`,
    description:
      '{{ $value }} members run, but none sees all of them. Each part accepts writes; conflicting writes of the smaller part are lost when they merge.',
    runbook:
      'Compare the lines after "Members {" in the log of each member. Check network policies, the permissions of discovery, and that all pods run one version of Hazelcast.',
  };
}

/** Only the oldest member has a queue. Each member counts the migrations that it takes part in. */
function migrationsStuck({ target, cluster }: Watched): Alert {
  const waiting = hazelcast(target, 'partitions', 'migrationQueueSize');
  const done = hazelcast(target, 'partitions', 'totalCompletedMigrations');
  return {
    name: 'HazelcastMigrationsStuck',
    severity: 'warning',
    query: text`max(${waiting}) > 0 and sum(increase(${done}[10m])) == 0`,
    for: '5m',
    summary: text`Migrations of the Hazelcast cluster ${cluster} are stuck.`,
    description:
      '{{ $value }} migrations are waiting, and none has completed for ten minutes. Meanwhile backups are missing, and a member that shuts down waits for the migrations.',
    runbook:
      'Search the log of the oldest member for "Remaining migration tasks". It names the slow member: check whether it hangs, collects garbage or lost its network.',
  };
}

/** A tenth may be missing: members are not scraped at the same instant. One of six copies is more than that. */
function backupsMissing({ target, cluster }: Watched): Alert {
  return {
    name: 'HazelcastBackupsMissing',
    severity: 'critical',
    query: text`${COPIES_RATIO}{ ${target} } < 0.9`,
    for: '15m',
    summary: text`Backups are missing in the Hazelcast cluster ${cluster}.`,
    description:
      'The map {{ $labels.map }} has {{ $value | humanizePercentage }} of its configured backups. If another member fails, entries may be lost.',
    runbook:
      'Check clusterSafe and clusterState at /hazelcast/health. Check for too few members, nodes or zones, a cluster state that stops migrations, and network failures.',
  };
}

function heapNearlyFull({ target, metrics }: Watched): Alert {
  return {
    name: 'HazelcastHeapNearlyFull',
    severity: 'warning',
    query: text`${heapPercent(target)} > ${metrics.prometheusRule.heapPercent}`,
    for: '10m',
    summary: 'The heap of the Hazelcast member {{ $labels.namespace }}/{{ $labels.pod }} is nearly full.',
    description:
      'After a garbage collection {{ $value | humanize }} % of the old generation is still in use. When the heap is full, the member fails and the others must hold its data.',
    runbook:
      'Find the map that grows. Set eviction or a time to live for it, give members more memory, or add members.',
  };
}

function garbageCollection({ target, metrics }: Watched): Alert {
  return {
    name: 'HazelcastGarbageCollection',
    severity: 'warning',
    query: text`${gcPercent(target, '5m')} > ${metrics.prometheusRule.gcPercent}`,
    for: '10m',
    summary:
      'The Hazelcast member {{ $labels.namespace }}/{{ $labels.pod }} spends too much time on garbage collection.',
    description:
      'Paused for {{ $value | humanize }} % of the time. Operations are slow, and other members may consider this member dead.',
    runbook:
      'Check whether its heap is nearly full. If not, look for large entries and for queries that allocate much memory.',
  };
}

function memberRestarts({ target, metrics }: Watched): Alert {
  return {
    name: 'HazelcastMemberRestarts',
    severity: 'warning',
    query: text`${restarts(target)} > ${metrics.prometheusRule.restartsPerHour}`,
    for: '5m',
    summary: 'The Hazelcast member {{ $labels.namespace }}/{{ $labels.pod }} keeps restarting.',
    description:
      'It restarted {{ $value }} times in the last hour. Each restart moves all its data to and from other members.',
    runbook:
      'Find the reason: kubectl describe pod shows OOMKilled or a failed probe; kubectl logs --previous shows the last log of the member.',
  };
}

/**
 * The alerts of the cluster, and the user's additional rules.
 * @see https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/
 */
export class MemberAlerts extends Resource<PrometheusRule> {
  constructor(scope: Construct, id: string, watched: Watched) {
    const { chart, common, metrics, name, job } = watched;
    const { prometheusRule } = metrics;
    super(
      scope,
      id,
      when(and(metrics.enabled, prometheusRule.enabled), {
        apiVersion: 'monitoring.coreos.com/v1',
        kind: 'PrometheusRule',
        metadata: metadata(chart, common, name, prometheusRule),
        spec: {
          groups: [
            {
              name: job,
              rules: [
                { record: COPIES_RATIO, expr: copiesRatio(watched.target) },
                ...alerts(watched).map((alert) => rule(alert, watched)),
                spread(prometheusRule.additionalRules),
              ],
            },
          ],
        },
      }),
    );
  }
}

/** An alert as Prometheus has it. */
function rule(alert: Alert, { metrics }: Watched): Templated<Rule> {
  const { disabledAlerts, alertLabels } = metrics.prometheusRule;
  return when(and(not(includes(disabledAlerts, alert.name)), alert.stands ?? true), {
    alert: alert.name,
    expr: alert.query,
    for: alert.for,
    labels: merged({ severity: alert.severity }, alertLabels),
    annotations: { summary: alert.summary, description: alert.description, runbook: alert.runbook },
  });
}
