import { text } from '../expressions/text.ts';
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

/*
 * The parts of Grafana's dashboards that we use.
 * See https://grafana.com/docs/grafana/latest/dashboards/build-dashboards/view-dashboard-json-model/
 */

/** What a panel shows: a query, and what it calls each series. */
export interface Curve {
  readonly query: Query;
  /** Labels are in double braces. @default - the panel's title, for a single series */
  readonly legend?: string;
}

/** A panel of a dashboard. */
export interface PanelProps {
  readonly title: string;
  /** What it means, where the title does not say it. */
  readonly description: string;
  /** A unit of Grafana. */
  readonly unit: 'short' | 'percent' | 'bytes' | 'ms' | 'ops';
  readonly curves: readonly Curve[];
}

/** A dashboard is 24 columns wide. */
const WIDTH = 24;

/** A row of panels of one kind, as wide as there is room; `top` is the line that it starts at. */
export function row(type: 'stat' | 'timeseries', top: number, panels: readonly PanelProps[]): readonly object[] {
  const [w, h] = [WIDTH / panels.length, type === 'stat' ? 4 : 8];
  return panels.map((panel, index) => ({
    id: top * WIDTH + index + 1,
    type,
    title: panel.title,
    description: panel.description,
    datasource: DATASOURCE,
    gridPos: { x: index * w, y: top, w, h },
    fieldConfig: { defaults: { unit: panel.unit, min: 0 }, overrides: [] },
    targets: panel.curves.map(({ query, legend }, curve) => ({
      refId: String.fromCharCode('A'.charCodeAt(0) + curve),
      datasource: DATASOURCE,
      expr: query,
      legendFormat: legend ?? panel.title,
    })),
  }));
}

/** The Prometheus that who looks at the dashboard chooses. */
export const DATASOURCE = { type: 'prometheus', uid: '$datasource' };

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
