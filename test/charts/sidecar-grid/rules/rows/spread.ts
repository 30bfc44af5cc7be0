import type { ValuesObject } from '../../../../../lib/read/value.ts';
import { autoscaled, type Rows } from './row.ts';

const zones = (count: number, replicas = 6, backupCount = 1) => ({
  replicas,
  member: { backupCount },
  availability: { mode: 'zone', zones: count },
});
const nodes = (count: number, replicas = 6, backupCount = 1) => ({
  replicas,
  member: { backupCount },
  availability: { mode: 'node', nodes: count },
});
const spread = (whenUnsatisfiable: string, mode = 'node') => ({
  availability: { mode, spread: { whenUnsatisfiable } },
});
const apart = (replicas: number, count: number, hostAntiAffinity = 'required') => ({
  replicas,
  availability: { hostAntiAffinity, nodes: count },
});

const deployed = (values: ValuesObject) => ({ ...values, workload: 'Deployment' });

/** spreadRules.ts */
export const spreadRows: Rows = {
  SG030: [
    [zones(2), zones(1)],
    [zones(3, 6, 2), zones(2, 6, 2)],
    [zones(0), zones(1)],
    [{ ...zones(1), availability: { mode: 'node', zones: 1 } }, zones(1)],
  ],
  SG031: [
    [nodes(2), nodes(1)],
    [nodes(3, 6, 2), nodes(2, 6, 2)],
    [nodes(0), nodes(1)],
    [{ ...nodes(1), availability: { mode: 'none', nodes: 1 } }, nodes(1)],
  ],
  SG032: [
    [zones(3, 6), zones(3, 7)],
    [zones(3, 6), zones(3, 5)],
    [zones(3, 3), zones(3, 4)],
    [zones(3, 2), zones(2, 3)],
    [zones(0, 7), zones(2, 7)],
    [autoscaled({ minReplicas: 6 }, zones(3, 4)), autoscaled({ minReplicas: 4 }, zones(3, 6))],
  ],
  SG081: [
    [nodes(3, 6), nodes(3, 7)],
    [nodes(3, 3), nodes(3, 4)],
    [nodes(5, 3), nodes(2, 3)],
    [nodes(0, 7), nodes(2, 7)],
    [{ ...nodes(4), availability: { mode: 'zone', nodes: 4 } }, nodes(4)],
  ],
  SG067: [
    [deployed(apart(3, 4)), deployed(apart(4, 4))],
    [apart(4, 4), deployed(apart(4, 4))],
    [deployed(apart(4, 4, 'preferred')), deployed(apart(4, 4))],
  ],
  SG033: [
    [spread('DoNotSchedule'), spread('ScheduleAnyway')],
    [spread('', 'zone'), spread('ScheduleAnyway', 'zone')],
    [spread('ScheduleAnyway', 'none'), spread('ScheduleAnyway')],
  ],
  SG034: [
    [apart(4, 4), apart(5, 4)],
    [apart(5, 0), apart(5, 4)],
    [apart(8, 4, 'preferred'), apart(8, 4)],
  ],
};
