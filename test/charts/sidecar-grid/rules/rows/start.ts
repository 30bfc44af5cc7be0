import type { ValuesObject } from '../../../../../lib/read/value.ts';
import { autoscaled, embedded, type Rows } from './row.ts';

const size = (count: string, others: ValuesObject = {}) => ({
  ...others,
  member: { properties: { 'hazelcast.initial.min.cluster.size': count } },
});
const probed = (count: string, probe: string, others: ValuesObject = {}) =>
  embedded({ probes: { [probe]: { httpGet: { path: '/', port: 8080 } } } }, size(count, others));

/** startRules.ts */
export const startRows: Rows = {
  SG069: [
    [size('3'), size('4')],
    [size('1', { replicas: 2 }), size('3', { replicas: 2 })],
    [size('9', { replicas: 0 }), size('9')],
    [size('2', autoscaled({ minReplicas: 2 })), size('3', autoscaled({ minReplicas: 2 }))],
    [{ member: { properties: { 'hazelcast.initial.wait.seconds': '9' } } }, size('999999')],
  ],
  SG080: [
    [probed('1', 'readiness'), probed('2', 'readiness')],
    [probed('2', 'liveness'), probed('2', 'startup')],
    [probed('2', 'startup', { workload: 'Deployment' }), probed('2', 'startup')],
    [embedded({}, size('2')), probed('3', 'readiness')],
    [size('2', { app: { probes: { readiness: { httpGet: { path: '/', port: 8080 } } } } }), probed('2', 'readiness')],
  ],
};
