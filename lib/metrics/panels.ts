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
  description: 'The fewest that a member sees.',
  unit: 'short',
  curves: [{ query: text`min(${size})` }],
};

const entries: PanelProps = {
  title: 'Entries',
  description: 'Entries of all maps, without their copies.',
  unit: 'short',
  curves: [{ query: text`sum(${entriesOf(TARGET)})` }],
};

const copiesInPlace: PanelProps = {
  title: 'Copies in place',
  description: 'Copies of entries on other members, of those that there should be.',
  unit: 'percent',
  curves: [{ query: text`100 * sum(${copies(TARGET)}) / sum${wantedCopies(TARGET)}` }],
};

const migrationsWaiting: PanelProps = {
  title: 'Migrations waiting',
  description: 'Parts of the data that are to move to other members.',
  unit: 'short',
  curves: [{ query: queue }],
};

const fullestHeap: PanelProps = {
  title: 'Fullest heap',
  description: 'The old generation after a collection, of the member where it is fullest.',
  unit: 'percent',
  curves: [{ query: text`max(${heapPercent(TARGET)})` }],
};

const mostRestarts: PanelProps = {
  title: 'Restarts in an hour',
  description: 'Of the member that restarted most often.',
  unit: 'short',
  curves: [{ query: text`max(${restarts(TARGET)})` }],
};

const membersSeen: PanelProps = {
  title: 'Members that each member sees',
  description: 'Lines that part are a cluster that is split.',
  unit: 'short',
  curves: [{ query: text`max by (pod) (${size})`, legend: BY_POD }],
};

const entriesByMap: PanelProps = {
  title: 'Entries of each map',
  description: 'Without their copies.',
  unit: 'short',
  curves: [{ query: withMapName(entriesOf(TARGET)), legend: BY_MAP }],
};

/** What Hazelcast calls the operations of maps that most apps use. */
const OPERATIONS = ['Get', 'Put', 'Set', 'Remove'];

const operations: PanelProps = {
  title: 'Operations on maps',
  description: 'A second, counted where the entries are.',
  unit: 'ops',
  curves: OPERATIONS.map((name) => ({ query: rateOf(`${name.toLowerCase()}Count`), legend: name.toLowerCase() })),
};

const latencies: PanelProps = {
  title: 'Mean latency of operations on maps',
  description: 'On the member that has the entry, without the way to it.',
  unit: 'ms',
  curves: OPERATIONS.map((name) => ({
    query: text`${rateOf(`total${name}Latency`)} / ${rateOf(`${name.toLowerCase()}Count`)}`,
    legend: name.toLowerCase(),
  })),
};

const heap: PanelProps = {
  title: 'Heap in use',
  description: 'It falls at each collection; the lows are what the member really holds.',
  unit: 'bytes',
  curves: [
    { query: text`max by (pod) (${hazelcast(TARGET, 'memory', 'usedHeap')})`, legend: BY_POD },
    { query: text`min(${hazelcast(TARGET, 'memory', 'maxHeap')})`, legend: 'limit' },
  ],
};

const collections: PanelProps = {
  title: 'Time in collections',
  description: 'Share of the time that a member stands still for them.',
  unit: 'percent',
  curves: [{ query: gcPercent(TARGET, WINDOW), legend: BY_POD }],
};

const migrations: PanelProps = {
  title: 'Migrations',
  description: 'Those that wait, and those that ended since the member started that took part in most.',
  unit: 'short',
  curves: [
    { query: queue, legend: 'waiting' },
    { query: text`max(${hazelcast(TARGET, 'partitions', 'totalCompletedMigrations')})`, legend: 'ended' },
  ],
};

const waiting: PanelProps = {
  title: 'Operations waiting',
  description: 'Those that a member has yet to run, and those that it waits for others to answer.',
  unit: 'short',
  curves: [
    { query: text`max by (pod) (${hazelcast(TARGET, 'operation', 'queueSize')})`, legend: `${BY_POD} to run` },
    {
      query: text`max by (pod) (${hazelcast(TARGET, 'operation.invocations', 'pending')})`,
      legend: `${BY_POD} to be answered`,
    },
  ],
};

/** How often a second a counter of maps counts, over all maps. */
function rateOf(name: string): Query {
  return text`sum(rate(${hazelcast(TARGET, 'map', name)}[${WINDOW}]))`;
}
