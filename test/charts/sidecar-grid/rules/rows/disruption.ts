import { overlayValues } from '../../../../../lib/read/merge.ts';
import type { ValuesObject } from '../../../../../lib/read/value.ts';
import { autoscaled, type Rows } from './row.ts';

const budget = (maxUnavailable: number | string, replicas = 3, backupCount = 1) => ({
  replicas,
  member: { backupCount },
  availability: { podDisruptionBudget: { maxUnavailable } },
});
/** The same with a map that has copies of its own, as many as it likes to. */
const withMap = (maxUnavailable: number, backupCount: number, ofMap: number) =>
  overlayValues(budget(maxUnavailable, 9, backupCount), {
    member: { maps: { a: { backupCount: ofMap }, b: {} } },
    availability: { mode: 'none' },
  });
/** Pods that the loss of costs nothing. */
const few = (replicas: number, availability: ValuesObject) => ({
  replicas,
  member: { backupCount: 0 },
  availability: { mode: 'none', ...availability },
});
const NO_BUDGET = { podDisruptionBudget: { enabled: false } };
const slow = (drainSeconds: number, maxWaitSeconds: number, extraGraceSeconds: number) =>
  autoscaled(
    {},
    {
      app: { drainSeconds },
      member: { gracefulShutdown: { maxWaitSeconds } },
      availability: { extraGraceSeconds },
    },
  );

const drained = (drainSeconds: number, others: ValuesObject) => ({ ...others, app: { drainSeconds } });

/** disruptionRules.ts */
export const disruptionRows: Rows = {
  SG035: [
    [withMap(2, 2, 2), withMap(2, 2, 1)],
    [withMap(2, 2, 0), withMap(3, 2, 0)],
    [withMap(3, 6, 3), withMap(3, 2, 6)],
    [budget(1), budget(2)],
    [budget(2, 3, 2), budget(3, 3, 2)],
    [budget('16%', 6), budget('17%', 6)],
    [budget('33%', 6, 2), budget('34%', 6, 2)],
    [few(3, { podDisruptionBudget: { maxUnavailable: 1 } }), few(3, { podDisruptionBudget: { maxUnavailable: 2 } })],
    [autoscaled({ maxReplicas: 6 }, budget('16%')), autoscaled({ maxReplicas: 7 }, budget('16%'))],
    [{ ...budget('100%', 1) }, budget('100%', 2)],
  ],
  SG036: [
    [budget(1), budget(0)],
    [budget('1%'), budget('0%')],
    [budget(0, 0), budget(0, 3)],
    [{ availability: NO_BUDGET }, budget(0)],
  ],
  SG037: [
    [{ availability: { podDisruptionBudget: { enabled: true } } }, { availability: NO_BUDGET }],
    [few(1, NO_BUDGET), few(2, NO_BUDGET)],
    [few(1, NO_BUDGET), autoscaled({ minReplicas: 1, maxReplicas: 2 }, few(1, NO_BUDGET))],
  ],
  SG038: [
    [{ availability: { minReadySeconds: 1 } }, { availability: { minReadySeconds: 0 } }],
    [few(1, { minReadySeconds: 0 }), { availability: { minReadySeconds: 0 }, replicas: 2 }],
  ],
  SG066: [
    [drained(1, { nativeSidecars: false }), drained(0, { nativeSidecars: false })],
    [drained(0, { nativeSidecars: true, kubeVersion: '1.32.9' }), drained(0, { kubeVersion: '1.32.9' })],
    [drained(0, { kubeVersion: '1.33.0' }), drained(0, { kubeVersion: '1.32.0' })],
    [drained(0, { nativeSidecars: false, topology: 'client-server' }), drained(0, { nativeSidecars: false })],
  ],
  SG041: [
    [slow(1665, 120, 15), slow(1666, 120, 15), 'SG089'],
    [slow(0, 1785, 15), slow(0, 1786, 15), 'SG089'],
    [slow(0, 1200, 600), slow(0, 1200, 601), 'SG089'],
    [{ ...slow(3600, 120, 15), topology: 'client-server' }, slow(3600, 120, 15), 'SG089'],
  ],
  SG042: [
    [autoscaled({ minReplicas: 2 }), autoscaled({ minReplicas: 1 })],
    [autoscaled({ minReplicas: 1 }, few(3, {})), autoscaled({ minReplicas: 1 })],
    [autoscaled({ minReplicas: 3 }, budget(1, 3, 2)), autoscaled({ minReplicas: 2 }, budget(1, 3, 2))],
    [autoscaled({ minReplicas: 1 }, { topology: 'client-server' }), autoscaled({ minReplicas: 1 })],
  ],
};
