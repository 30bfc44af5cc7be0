import { greaterThan } from '../expressions/compare.ts';
import type { Expression, Input } from '../expressions/expression.ts';
import { text } from '../expressions/text.ts';
import type { AlertName } from './alertNames.ts';
import { COPIES_RATIO, gcPercent, hazelcast, heapPercent, type Query, restarts } from './series.ts';
import type { Watched } from './watched.ts';

/** An alert: when it fires, and what someone reads who is woken by it. */
export interface Alert {
  readonly name: AlertName;
  /** Where it stands, unless the user does not want it. @default - everywhere */
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
    summary: text`No member of the Hazelcast cluster ${cluster} is scraped.`,
    description: 'All members are down, or Prometheus does not find them. No other alert of the cluster can fire.',
    runbook: text`See whether pods run: kubectl get pods --namespace ${namespace}. If they do, see in Prometheus, under targets, why the job is absent or down.`,
  };
}

function membersMissing({ target, cluster, namespace, memberCount }: Watched): Alert {
  return {
    name: 'HazelcastMembersMissing',
    severity: 'warning',
    query: text`min(${hazelcast(target, 'cluster', 'size')}) < ${memberCount}`,
    for: '10m',
    summary: text`The Hazelcast cluster ${cluster} has too few members.`,
    description: text`A member sees {{ $value }} members, of at least ${memberCount}. Those that are left hold all entries, and have less room for the loss of another.`,
    runbook: text`See which pods are not ready, and why: kubectl get pods --namespace ${namespace}, then kubectl describe pod, and the log of the member's container.`,
  };
}

function splitBrain({ target, cluster }: Watched): Alert {
  const size = hazelcast(target, 'cluster', 'size');
  return {
    name: 'HazelcastSplitBrain',
    severity: 'critical',
    query: text`count(max by (pod) (${size})) > max(${size})`,
    for: '5m',
    summary: text`The Hazelcast cluster ${cluster} is split.`,
    description:
      '{{ $value }} members run, but none sees all of them. Each part takes writes of its own, of which some are lost when the parts merge.',
    runbook:
      'See what each member sees: the lines after "Members {" in its log. Look for network policies, a discovery without permissions, and pods of two versions of Hazelcast.',
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
    summary: text`Migrations of the Hazelcast cluster ${cluster} do not get on.`,
    description:
      '{{ $value }} migrations wait, and none has ended for ten minutes. Until they have, entries lack copies, and a member that is told to stop waits for them.',
    runbook:
      'The log of the oldest member names the member that they wait for: "Remaining migration tasks". Look for a member that hangs, a long collection or a network that is cut.',
  };
}

/** A tenth may be missing: members are not scraped at the same instant. One of six copies is more than that. */
function backupsMissing({ target, cluster }: Watched): Alert {
  return {
    name: 'HazelcastBackupsMissing',
    severity: 'critical',
    query: text`${COPIES_RATIO}{ ${target} } < 0.9`,
    for: '15m',
    summary: text`Entries of the Hazelcast cluster ${cluster} lack copies.`,
    description:
      'The map {{ $labels.map }} has {{ $value | humanizePercentage }} of the copies on other members that it is set to have. The loss of one more member may lose entries.',
    runbook:
      'There may be fewer members, nodes or zones than copies need, the cluster may be in a state without migrations, or members do not reach each other: see clusterSafe and clusterState of /hazelcast/health.',
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
      'After a collection {{ $value | humanize }} % of the old generation are still in use. When it is full the member stops, and its entries need room on the others.',
    runbook:
      'See which map grows. Give maps an eviction or a time to live, the member more memory, or the cluster more members.',
  };
}

function garbageCollection({ target, metrics }: Watched): Alert {
  return {
    name: 'HazelcastGarbageCollection',
    severity: 'warning',
    query: text`${gcPercent(target, '5m')} > ${metrics.prometheusRule.gcPercent}`,
    for: '10m',
    summary: 'The Hazelcast member {{ $labels.namespace }}/{{ $labels.pod }} does little but collect garbage.',
    description:
      'It stands still for {{ $value | humanize }} % of the time. Operations wait that long, and other members may take it for dead.',
    runbook: 'See whether its heap is nearly full; if not, whether entries are large, or queries make much garbage.',
  };
}

function memberRestarts({ target, metrics }: Watched): Alert {
  return {
    name: 'HazelcastMemberRestarts',
    severity: 'warning',
    query: text`${restarts(target)} > ${metrics.prometheusRule.restartsPerHour}`,
    for: '5m',
    summary: 'The Hazelcast member {{ $labels.namespace }}/{{ $labels.pod }} restarts again and again.',
    description:
      'It has started {{ $value }} times anew within an hour. Each time all entries that it had are copied to and from other members.',
    runbook:
      "See why it ended: kubectl describe pod (OOMKilled, a failed probe), and kubectl logs --previous of the member's container.",
  };
}
