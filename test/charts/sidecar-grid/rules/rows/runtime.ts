import type { ValuesObject } from '../../../../../lib/read/value.ts';
import { DIGEST, embedded, type Rows } from './row.ts';

const copies = (backupCount: number, asyncBackupCount: number) => ({
  replicas: 7,
  member: { backupCount, asyncBackupCount },
});
const tag = (name: string, digest = '') => ({ member: { image: { tag: name, digest } } });
const appTag = (name: string, digest = '') => ({ app: { image: { tag: name, digest } } });
const property = (name: string) => ({ member: { properties: { [name]: 'x' } } });
const DNS = { availability: { mode: 'none' }, member: { discovery: { mode: 'dns' } } };

const memory = (emptyDir: ValuesObject) => ({
  volumes: [{ name: 'a', emptyDir }],
  member: { volumeMounts: [{ name: 'a', mountPath: '/a' }] },
});

/** runtimeRules.ts */
export const runtimeRows: Rows = {
  SG043: [
    [copies(5, 1), copies(5, 2)],
    [copies(6, 0), copies(6, 1)],
    [copies(1, 5), copies(1, 6)],
  ],
  SG044: [
    [
      { member: { resources: { limits: { memory: '512Mi' } } } },
      { member: { resources: { limits: { memory: null } } } },
    ],
    [embedded({}, { member: { resources: { limits: null } } }), { member: { resources: { limits: null } } }],
  ],
  SG045: [
    [embedded(), { topology: 'embedded' }],
    [{}, embedded({ resources: { limits: { cpu: '1' } } })],
  ],
  SG046: [[{ member: { heapPercent: 80 } }, { member: { heapPercent: 81 } }]],
  SG047: [
    [tag('5.5.0'), tag('5.5')],
    [tag('5.5.0-slim'), tag('latest-slim')],
    [tag('5.5.0-1'), tag('5.5.0-SNAPSHOT')],
    [tag('5', DIGEST), tag('5')],
    [embedded({}, tag('latest')), tag('latest')],
  ],
  SG048: [
    [appTag('1.4.2'), appTag('latest')],
    [appTag('main-1'), appTag('main')],
    [appTag('latest', DIGEST), appTag('latest')],
  ],
  SG082: [
    [memory({ medium: 'Memory', sizeLimit: '16Mi' }), memory({ medium: 'Memory' })],
    [memory({}), memory({ medium: 'Memory' })],
    [{ volumes: [{ name: 'a', emptyDir: { medium: 'Memory' } }] }, memory({ medium: 'Memory' })],
    [
      embedded({}, { volumes: [{ name: 'a', emptyDir: {} }] }),
      embedded({}, { volumes: [{ name: 'a', emptyDir: { medium: 'Memory' } }] }),
    ],
  ],
  SG049: [
    [property('hazelcast.shutdownhook.enable'), property('hazelcast.shutdownhook.enabled')],
    [property('hazelcast.shutdownhook.polic'), property('hazelcast.shutdownhook.policy')],
    [property('hazelcast.graceful.shutdown.max'), property('hazelcast.graceful.shutdown.max.wait')],
    [property('hazelcast.kubernetes.kubernetes-api-retries'), property('hazelcast.kubernetes.service-dns')],
    [property('hazelcast.kubernetes.service'), property('hazelcast.kubernetes.service-name')],
  ],
  SG051: [
    [{ rbac: { create: true } }, { rbac: { create: false } }],
    [{ rbac: { create: false }, serviceAccount: { name: 'mine' } }, { rbac: { create: false } }],
    [{ rbac: { create: false }, ...DNS }, { rbac: { create: false } }],
  ],
  SG052: [
    [{ serviceAccount: { create: true } }, { serviceAccount: { create: false } }],
    [{ serviceAccount: { create: false, name: 'mine' } }, { serviceAccount: { create: false, name: '' } }],
    [{ serviceAccount: { create: false }, ...DNS }, { serviceAccount: { create: false } }],
  ],
};
