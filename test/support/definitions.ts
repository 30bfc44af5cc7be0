import ownChart from '../../examples/own-chart/chart.ts';
import ownGrid from '../../examples/own-grid/chart.ts';
import { sidecarGrid } from '../../lib/charts/sidecar-grid/definition.ts';
import type { ChartDefinition } from '../../lib/index.ts';
import nasty from '../fixtures/definitions/nasty.ts';

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

/** Every chart of ours, and one made only to be nasty. A new chart is added here on its first day. */
export const DEFINITIONS: readonly TestedDefinition[] = [
  { name: 'nasty', definition: nasty, base: {} },
  { name: 'echo', definition: ownChart, base: {} },
  { name: 'workers', definition: ownGrid, base: {} },
  {
    name: 'sidecar-grid',
    definition: sidecarGrid,
    base: { app: { image: { repository: 'ghcr.io/acme/shop', tag: '1.4.2' } } },
    rightToWrong: 2500,
    steady: [
      { autoscaling: { minReplicas: 2, maxReplicas: 9 } },
      { member: { discovery: { mode: 'kubernetes' } } },
      { service: { enabled: true, spec: { sessionAffinity: 'ClientIP' } } },
      { podSpec: { hostAliases: [{ ip: '10.0.0.1', hostnames: ['db'] }] } },
      { availability: { zones: 0, nodes: 0 } },
      { metrics: { enabled: true } },
      { managementCenter: { port: 8080, healthPort: 8081, adminSecret: { name: 'console-admin' } } },
      { managementCenter: { persistence: { enabled: true }, ingress: { hosts: [{ host: 'grid.example' }] } } },
      { member: { backupCount: 1, asyncBackupCount: 0 } },
      { httpRoute: { parentRefs: [{ name: 'public' }], hostnames: ['a.example'] } },
      { ingress: { hosts: [{ host: '*.example.com' }, { host: 'a.example', paths: [{ path: '/a' }] }] } },
      { app: { port: 8080 }, member: { port: 5701 } },
    ],
  },
];
