import { text } from '../expressions/text.ts';
import { type PanelProps, row } from './grafana.ts';
import {
  copies,
  entries as entriesOf,
  gcPercent,
  hazelcast,
  heapPercent,
  type Query,
  restarts,
  wantedCopies,
  withMapName,
} from './series.ts';

/** The members that the dashboard is of, by its variables. */
const TARGET = "namespace='$namespace',job='$job'";

/** A window that fits the time that is looked at. */
const WINDOW = '$__rate_interval';

const BY_POD = '{{pod}}';
const BY_MAP = '{{map}}';

/** The panels of the dashboard, from what must be right to what is good to know. */
export function panels(): readonly object[] {
  return [
    ...row('stat', 0, [members, entries, copiesInPlace, migrationsWaiting, fullestHeap, mostRestarts]),
    ...row('timeseries', 4, [membersSeen, entriesByMap]),
    ...row('timeseries', 12, [operations, latencies]),
    ...row('timeseries', 20, [heap, collections]),
    ...row('timeseries', 28, [migrations, waiting]),
  ];
}

const size = hazelcast(TARGET, 'cluster', 'size');
const queue = text`max(${hazelcast(TARGET, 'partitions', 'migrationQueueSize')})`;

const members: PanelProps = {
  title: 'Members',
  description: 'Lowest cluster size that any member reports.',
  unit: 'short',
  curves: [{ query: text`min(${size})` }],
};

const entries: PanelProps = {
  title: 'Entries',
  description: 'Entries of all maps, without backups.',
  unit: 'short',
  curves: [{ query: text`sum(${entriesOf(TARGET)})` }],
};

const copiesInPlace: PanelProps = {
  title: 'Backups in place',
  description: 'Existing backups, as a percentage of the configured number.',
  unit: 'percent',
  curves: [{ query: text`100 * sum(${copies(TARGET)}) / sum${wantedCopies(TARGET)}` }],
};

const migrationsWaiting: PanelProps = {
  title: 'Migrations waiting',
  description: 'Partitions that are waiting to move to another member.',
  unit: 'short',
  curves: [{ query: queue }],
};

const fullestHeap: PanelProps = {
  title: 'Fullest heap',
  description: 'Old generation in use after a garbage collection, on the member with the highest value.',
  unit: 'percent',
  curves: [{ query: text`max(${heapPercent(TARGET)})` }],
};

const mostRestarts: PanelProps = {
  title: 'Restarts in an hour',
  description: 'Restarts of the member that restarted most often.',
  unit: 'short',
  curves: [{ query: text`max(${restarts(TARGET)})` }],
};

const membersSeen: PanelProps = {
  title: 'Cluster size seen by each member',
  description: 'Diverging lines indicate a split brain.',
  unit: 'short',
  curves: [{ query: text`max by (pod) (${size})`, legend: BY_POD }],
};

const entriesByMap: PanelProps = {
  title: 'Entries of each map',
  description: 'Entries without backups.',
  unit: 'short',
  curves: [{ query: withMapName(entriesOf(TARGET)), legend: BY_MAP }],
};

/** What Hazelcast calls the operations of maps that most apps use. */
const OPERATIONS = ['Get', 'Put', 'Set', 'Remove'];

const operations: PanelProps = {
  title: 'Operations on maps',
  description: 'Operations per second, counted on the member that owns the entry.',
  unit: 'ops',
  curves: OPERATIONS.map((name) => ({ query: rateOf(`${name.toLowerCase()}Count`), legend: name.toLowerCase() })),
};

const latencies: PanelProps = {
  title: 'Mean latency of operations on maps',
  description: 'Latency on the member that owns the entry, without the network.',
  unit: 'ms',
  curves: OPERATIONS.map((name) => ({
    query: text`${rateOf(`total${name}Latency`)} / ${rateOf(`${name.toLowerCase()}Count`)}`,
    legend: name.toLowerCase(),
  })),
};

const heap: PanelProps = {
  title: 'Heap in use',
  description: 'Falls at each garbage collection; the low points are the live data.',
  unit: 'bytes',
  curves: [
    { query: text`max by (pod) (${hazelcast(TARGET, 'memory', 'usedHeap')})`, legend: BY_POD },
    { query: text`min(${hazelcast(TARGET, 'memory', 'maxHeap')})`, legend: 'limit' },
  ],
};

const collections: PanelProps = {
  title: 'Time in garbage collection',
  description: 'Fraction of time paused for garbage collection.',
  unit: 'percent',
  curves: [{ query: gcPercent(TARGET, WINDOW), legend: BY_POD }],
};

const migrations: PanelProps = {
  title: 'Migrations',
  description: 'Waiting migrations, and completed ones since the start of the member with the highest count.',
  unit: 'short',
  curves: [
    { query: queue, legend: 'waiting' },
    { query: text`max(${hazelcast(TARGET, 'partitions', 'totalCompletedMigrations')})`, legend: 'completed' },
  ],
};

const waiting: PanelProps = {
  title: 'Pending operations',
  description: 'Operations queued on a member, and those waiting for an answer from another member.',
  unit: 'short',
  curves: [
    { query: text`max by (pod) (${hazelcast(TARGET, 'operation', 'queueSize')})`, legend: `${BY_POD} queued` },
    {
      query: text`max by (pod) (${hazelcast(TARGET, 'operation.invocations', 'pending')})`,
      legend: `${BY_POD} waiting for an answer`,
    },
  ],
};

/** How often a second a counter of maps counts, over all maps. */
function rateOf(name: string): Query {
  return text`sum(rate(${hazelcast(TARGET, 'map', name)}[${WINDOW}]))`;
}
