import { overlayValues } from '../../../../../lib/read/merge.ts';
import type { ValuesObject } from '../../../../../lib/read/value.ts';
import { embedded, type Rows } from './row.ts';

const heap = (memory: string, heapPercent: number, maxWaitSeconds: number) => ({
  member: { resources: { limits: { memory } }, heapPercent, gracefulShutdown: { maxWaitSeconds } },
});
const sleeping = (seconds: unknown, drainSeconds: number, others: ValuesObject = {}): ValuesObject => ({
  ...others,
  app: { drainSeconds, lifecycle: { preStop: { sleep: { seconds } } } } as ValuesObject,
});
const hooks = (lifecycle: ValuesObject) => ({ app: { drainSeconds: 30, lifecycle } });
const lasting = (drainSeconds: number, maxWaitSeconds: number, extraGraceSeconds: number, others: ValuesObject = {}) =>
  overlayValues(
    { app: { drainSeconds }, member: { gracefulShutdown: { maxWaitSeconds } }, availability: { extraGraceSeconds } },
    others,
  );
const annotated = (value: string) =>
  lasting(30, 600, 15, { podAnnotations: { 'cluster-autoscaler.kubernetes.io/safe-to-evict': value } });

/** lifecycleRules.ts */
export const graceRows: Rows = {
  SG040: [
    [{ availability: { extraGraceSeconds: 5 } }, { availability: { extraGraceSeconds: 4 } }],
    [
      { availability: { extraGraceSeconds: 0 }, member: { gracefulShutdown: { enabled: false } } },
      { availability: { extraGraceSeconds: 0 } },
    ],
  ],
  SG039: [
    [sleeping(30, 30), sleeping(31, 30)],
    [sleeping(0, 0), sleeping(1, 0)],
    [sleeping('31', 30), sleeping(31, 30, { topology: 'client-server' })],
    [hooks({ preStop: { exec: { command: ['sleep', '31'] } } }), hooks({ preStop: { sleep: { seconds: 31 } } })],
    [hooks({ postStart: { sleep: { seconds: 31 } } }), hooks({ preStop: { sleep: { seconds: 999999 } } })],
  ],
  SG083: [
    [heap('10Gi', 60, 123), heap('10Gi', 60, 122)],
    [heap('1000Mi', 50, 10), heap('1001Mi', 50, 10)],
    [heap('1000Mi', 50, 10), heap('1000Mi', 51, 10)],
    [heap('9999999Mi', 60, 1), heap('999999Mi', 60, 1)],
    [heap('10000M', 60, 1), heap('10000Mi', 60, 1)],
    [
      embedded({}, heap('10Gi', 60, 122)),
      embedded({ resources: { limits: { memory: '10Gi' } } }, heap('1Mi', 60, 122)),
    ],
  ],
  SG089: [
    [lasting(30, 555, 15), lasting(30, 556, 15)],
    [lasting(465, 120, 15), lasting(466, 120, 15)],
    [lasting(30, 120, 450), lasting(30, 120, 451)],
    [lasting(900, 585, 15, { topology: 'client-server' }), lasting(0, 586, 15, { topology: 'client-server' })],
    [annotated('false'), annotated('true')],
    [
      lasting(900, 120, 15, { topology: 'client-server', member: { gracefulShutdown: { enabled: false } } }),
      lasting(900, 120, 15),
    ],
  ],
};
