import { overlayValues } from '../../../../../lib/read/merge.ts';
import type { ValuesObject } from '../../../../../lib/read/value.ts';
import { autoscaled, type Rows } from './row.ts';

/** One map with copies of its own among others, where nothing need survive. */
const copies = (backupCount: number, others: ValuesObject = {}) =>
  overlayValues(
    { member: { maps: { a: { backupCount }, b: { backupCount: 0 }, c: {} } }, availability: { mode: 'none' } },
    others,
  );
/** The same in a cluster whose nodes and zones are known. */
const known = (mode: string, nodes: number, zones: number) => ({ replicas: 6, availability: { mode, nodes, zones } });
const MERGED = { mergePolicy: { 'class-name': 'PutIfAbsentMergePolicy' } };
const map = (settings: ValuesObject, others: ValuesObject = {}) =>
  overlayValues({ member: { maps: { a: { ...MERGED, ...settings }, b: MERGED } } }, others);
const standard = (backupCount: number, asyncBackupCount: number) => ({
  replicas: 9,
  member: { backupCount, asyncBackupCount },
});

/** mapRules.ts */
export const mapRows: Rows = {
  SG086: [
    [copies(2), copies(3)],
    [copies(0, { replicas: 1, member: { backupCount: 0 } }), copies(1, { replicas: 1, member: { backupCount: 0 } })],
    [copies(5, { replicas: 0 }), copies(5, { replicas: 5 })],
    [
      copies(4, autoscaled({ minReplicas: 5 }, { replicas: 3 })),
      copies(4, autoscaled({ minReplicas: 4 }, { replicas: 9 })),
    ],
    [map({ backupCount: 2 }, known('node', 3, 0)), map({ backupCount: 2 }, known('node', 2, 0))],
    [map({ backupCount: 3 }, known('node', 0, 2)), map({ backupCount: 3 }, known('zone', 0, 3))],
    [map({ backupCount: 2 }, known('zone', 6, 3)), map({ backupCount: 2 }, known('zone', 6, 2))],
    [map({ backupCount: 2 }, known('none', 2, 2)), map({ backupCount: 2 }, known('zone', 2, 3))],
  ],
  SG087: [
    [map({ backupCount: 1 }), map({ backupCount: 0 })],
    [map({}), map({ backupCount: 0, asyncBackupCount: 2 })],
    [
      map({ backupCount: 0 }, { availability: { mode: 'none' } }),
      map({ backupCount: 0 }, { availability: { mode: 'zone' } }),
    ],
    [
      map({ asyncBackupCount: 0 }),
      map({ backupCount: 0 }, { availability: { podDisruptionBudget: { maxUnavailable: 1 } } }),
    ],
  ],
  SG088: [
    [
      map({ backupCount: 3, asyncBackupCount: 3 }, { replicas: 9 }),
      map({ backupCount: 3, asyncBackupCount: 4 }, { replicas: 9 }),
    ],
    [map({ backupCount: 4 }, standard(1, 2)), map({ backupCount: 5 }, standard(1, 2))],
    [map({ asyncBackupCount: 4 }, standard(2, 0)), map({ asyncBackupCount: 5 }, standard(2, 0))],
    [map({ backupCount: 6, asyncBackupCount: 0 }, standard(1, 1)), map({ backupCount: 6 }, standard(1, 1))],
  ],
};
