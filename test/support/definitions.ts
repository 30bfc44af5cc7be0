import ownChart from '../../examples/own-chart/chart.ts';
import ownGrid from '../../examples/own-grid/chart.ts';
import s3Client from '../../examples/s3-client/chart.ts';
import { hazelcastOperatorCr } from '../../lib/charts/hazelcast-operator-cr/definition.ts';
import { sidecarGrid } from '../../lib/charts/sidecar-grid/definition.ts';
import { sidekickChart } from '../../lib/charts/sidekick/definition.ts';
import type { ChartDefinition } from '../../lib/index.ts';
import nasty from '../fixtures/definitions/nasty.ts';
import plus27 from '../fixtures/definitions/plus27.ts';
import { LEAST } from '../fixtures/least.ts';

/** A chart that the property is held over. */
export interface TestedDefinition {
  readonly name: string;
  readonly definition: ChartDefinition;
  /** What a user must set at least: nearly all generated values have it, so that most are accepted. */
  readonly base: Record<string, unknown>;
  /** How many right parts there are to a wrong one: more for a chart of many values. @default 700 */
  readonly rightToWrong?: number;
  /** Values that keep a rule: most generated values have each of them, else rules would refuse nearly all. @default - none */
  readonly steady?: readonly Record<string, unknown>[];
}

/** The least that a sidekick needs. */
const SIDEKICK = { healthPath: '/minio/health/ready', statefulSetSite: { names: ['minio'], service: 'hl' } };

/** Values that keep most rules of sidekick. */
const STEADY_SIDEKICK: readonly Record<string, unknown>[] = [
  { sidekick: { listen: 'all' } },
  { sidekick: { image: { tag: 'v7.1.2', digest: '' } } },
  { sidekick: { version: 'v7.1.2' } },
  { sidekick: { sites: ['https://minio-{0...3}.hl:9000', 'https://m{1...4}.b'] } },
  { sidekick: { healthDuration: '5s', healthTimeout: '1s', dnsTtl: '', rrDnsMode: false, autoTlsHost: '' } },
  { sidekick: { trace: 'all', quiet: false, pprof: '' } },
  { sidekick: { tls: { cacert: '', cert: '', key: '', clientCert: '', clientKey: '' } } },
  { sidekick: { tls: { serverSecret: '', serverCertificate: { enabled: true, issuerRef: { name: 'ca' } } } } },
  { sidekick: { tls: { clientSecret: '', clientCertificate: { enabled: true, issuerRef: { name: 'ca' } } } } },
  { sidekick: { cache: { endpoint: '' } } },
];

/** Settings of a map that a Map resource of the operator has, in Hazelcast's keys. */
const OPERATOR_MAP = {
  eviction: { 'eviction-policy': 'LRU', 'max-size-policy': 'PER_NODE', size: 10_000 },
  indexes: [{ type: 'HASH', attributes: ['customer'] }],
  nearCache: { 'in-memory-format': 'OBJECT', 'invalidate-on-change': false, eviction: { size: 100 } },
  eventJournal: { enabled: true, capacity: 5000 },
};

/** Every chart of ours, and one made only to be nasty. A new chart is added here on its first day. */
export const DEFINITIONS: readonly TestedDefinition[] = [
  { name: 'nasty', definition: nasty, base: {} },
  { name: 'echo', definition: ownChart, base: {} },
  { name: 'team', definition: plus27, base: {} },
  { name: 'workers', definition: ownGrid, base: {} },
  {
    name: 'sidecar-grid',
    definition: sidecarGrid,
    base: LEAST,
    rightToWrong: 5000,
    steady: [
      { autoscaling: { minReplicas: 2, maxReplicas: 9 } },
      { member: { discovery: { mode: 'kubernetes' } } },
      { service: { enabled: true, port: 80, spec: { sessionAffinity: 'ClientIP' } } },
      { podSpec: { hostAliases: [{ ip: '10.0.0.1', hostnames: ['db'] }] } },
      { availability: { zones: 0, nodes: 0 } },
      { metrics: { enabled: true, port: 8081 } },
      { managementCenter: { port: 8080, healthPort: 8081, adminSecret: { name: 'console-admin' } } },
      { managementCenter: { persistence: { enabled: true }, ingress: { hosts: [{ host: 'grid.example' }] } } },
      { member: { backupCount: 1, asyncBackupCount: 0 } },
      { member: { existingConfigMap: '' } },
      { sidekick: { port: 9000, ...SIDEKICK } },
      ...STEADY_SIDEKICK,
      { httpRoute: { parentRefs: [{ name: 'public' }], hostnames: ['a.example'] } },
      { ingress: { hosts: [{ host: '*.example.com' }, { host: 'a.example', paths: [{ path: '/a' }] }] } },
      { app: { port: 8080 }, member: { port: 5701 } },
    ],
  },
  {
    name: 'hazelcast-operator-cr',
    definition: hazelcastOperatorCr,
    base: {},
    rightToWrong: 5000,
    steady: [
      { availability: { zones: 0, nodes: 0 } },
      { member: { backupCount: 1, asyncBackupCount: 0, replicas: 3 } },
      { replicas: 3, autoscaling: { minReplicas: 2 } },
      { managementCenter: { persistence: { enabled: true } } },
      { member: { maps: { 'orders-*': OPERATOR_MAP } } },
    ],
  },
  {
    name: 'sidekick',
    definition: sidekickChart,
    base: { sidekick: SIDEKICK },
    rightToWrong: 2500,
    steady: [
      ...STEADY_SIDEKICK,
      { service: { spec: { sessionAffinity: 'ClientIP' } } },
      { podSpec: { hostAliases: [{ ip: '10.0.0.1', hostnames: ['db'] }] } },
    ],
  },
  {
    name: 's3-client',
    definition: s3Client,
    base: { sidekick: SIDEKICK },
    rightToWrong: 2500,
    steady: STEADY_SIDEKICK,
  },
];
