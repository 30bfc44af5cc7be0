import { overlayValues } from '../../../../../lib/read/merge.ts';
import type { ValuesObject } from '../../../../../lib/read/value.ts';
import { autoscaled, type Rows } from './row.ts';

const pods = (replicas: number, backupCount = 1) => ({ replicas, member: { backupCount } });
const members = (replicas: number, backupCount = 1) => ({
  topology: 'client-server',
  member: { replicas, backupCount },
});
const scaled = (resources: ValuesObject) => ({ autoscaling: { enabled: true }, app: { resources } });
/** The chart gives its members a CPU request, which this takes away. */
const NO_REQUESTS = { member: { resources: { requests: null } } };
const LIMITS = { member: { resources: { requests: null, limits: { cpu: '1' } } } };
const mode = (name: string, discovery: string, backupCount = 1) => ({
  availability: { mode: name },
  member: { backupCount, discovery: { mode: discovery } },
});

const copies = (backupCount: number, asyncBackupCount: number) => ({
  member: { backupCount, asyncBackupCount },
  availability: { mode: 'none' },
});

/** availabilityRules.ts */
export const availabilityRows: Rows = {
  SG009: [
    [{ autoscaling: { minReplicas: 5, maxReplicas: 5 } }, { autoscaling: { minReplicas: 5, maxReplicas: 4 } }],
    [{ autoscaling: { minReplicas: 6 } }, { autoscaling: { minReplicas: 7 } }],
  ],
  SG020: [
    [pods(2), pods(1)],
    [pods(3, 2), pods(2, 2)],
    [pods(1, 0), pods(1, 1)],
    [pods(0), pods(1)],
    [{ ...pods(1), topology: 'client-server' }, pods(1)],
    [autoscaled({}, pods(1)), { ...pods(1), autoscaling: { enabled: false } }],
  ],
  SG143: [
    [scaled({ requests: { cpu: '1' } }), scaled({ requests: { memory: '1Gi' } })],
    [scaled({ limits: { cpu: '1' } }), scaled({})],
    [overlayValues(scaled({}), { autoscaling: { enabled: false } }), scaled({})],
  ],
  SG144: [
    [autoscaled(), autoscaled({}, NO_REQUESTS)],
    [autoscaled({}, LIMITS), autoscaled({}, NO_REQUESTS)],
    [autoscaled({}, { ...NO_REQUESTS, topology: 'client-server' }), autoscaled({}, NO_REQUESTS)],
  ],
  SG024: [
    [members(2), members(1)],
    [members(3, 2), members(2, 2)],
    [members(0), members(1)],
    [{ ...members(1), topology: 'sidecar' }, members(1)],
  ],
  SG021: [[{ member: { gracefulShutdown: { enabled: true } } }, { member: { gracefulShutdown: { enabled: false } } }]],
  SG022: [
    [mode('none', 'dns'), mode('node', 'dns')],
    [mode('zone', 'kubernetes'), mode('zone', 'dns')],
  ],
  SG026: [
    [mode('node', 'kubernetes', 1), mode('node', 'kubernetes', 0)],
    [mode('none', 'kubernetes', 0), mode('zone', 'kubernetes', 0)],
  ],
  SG085: [
    [copies(1, 1), copies(0, 1)],
    [copies(0, 0), copies(0, 6)],
  ],
};
