import { expect, test } from 'vitest';
import { sidecarGrid } from '../../../lib/charts/sidecar-grid/definition.ts';
import { overlayValues } from '../../../lib/read/merge.ts';
import type { ValuesObject } from '../../../lib/read/value.ts';

const BASE: ValuesObject = { app: { image: { repository: 'ghcr.io/acme/shop', tag: '1.4.2' } } };

/** Values that break a rule, the rule, and the part of its message that tells what would happen. */
const BROKEN: readonly (readonly [string, ValuesObject, string])[] = [
  ['SG001', { app: { image: { repository: '' } } }, "at '/app/image/repository': there is no image of your app"],
  ['SG002', { app: { image: { tag: '' } } }, 'the image ghcr.io/acme/shop has neither tag nor digest'],
  ['SG003', { member: { maps: { default: {} } } }, "at '/member/maps/default'"],
  ['SG004', { app: { extraPorts: { http: 1 } } }, 'http is the name of app.port'],
  ['SG005', { app: { env: { HAZELCAST_ADDRESS: 'x' } } }, 'tell your app where the grid is'],
  ['SG006', { app: { port: 5701 } }, 'would both listen on port 5701'],
  ['SG007', { ingress: { enabled: true } }, 'the Ingress has no host'],
  ['SG008', { ingress: { enabled: true, hosts: [{ host: 'a.b' }] }, service: { enabled: false } }, 'which is off'],
  ['SG009', { autoscaling: { minReplicas: 5, maxReplicas: 4 } }, '4 pods at most are fewer than 5 at least'],
  ['SG010', { member: { config: { 'cluster-name': 'x' } } }, 'set member.clusterName instead'],
  ['SG011', { member: { config: { network: {} } } }, 'set member.port and member.discovery instead'],
  ['SG012', { member: { config: { 'partition-group': {} } } }, 'set availability.mode instead'],
  ['SG013', { member: { config: { map: {} } } }, 'set member.maps instead'],
  ['SG014', { member: { config: { properties: {} } } }, 'set member.properties instead'],
  ['SG015', { topology: 'embedded', app: { env: { POD_NAME: 'x' } } }, 'make your app a member'],
  ['SG016', { podSpec: { containers: [] } }, 'a field of it is one that the chart makes'],
  ['SG016', { podSpec: { restartPolicy: 'Never' } }, 'enableServiceLinks and restartPolicy never change'],
  ['SG017', { service: { spec: { selector: {} } } }, 'the fields type, ports and selector of the Service'],
  ['SG018', { member: { env: { JAVA_OPTS: '-Xmx1g' } } }, 'are set already'],
  ['SG018', { member: { env: { POD_NAME: 'x' } } }, 'are set already'],
  ['SG019', { member: { javaOptions: ['-Xmx1g'] } }, 'there is a typed value'],
  ['SG019', { member: { javaOptions: ['-Xss1m', '-XX:MaxRAMPercentage=90'] } }, 'set member.heapPercent'],
  ['SG023', { member: { javaOptions: ['-Djavax.net.ssl.keyStorePassword=x'] } }, 'an option looks like a secret'],
  ['SG025', { httpRoute: { enabled: true } }, 'the HTTPRoute belongs to no Gateway'],
  ['SG008', { httpRoute: { enabled: true, parentRefs: [{ name: 'x' }] }, service: { enabled: false } }, 'which is off'],
  ['SG030', { availability: { mode: 'zone', zones: 1 } }, '1 zones have no room'],
  ['SG031', { availability: { nodes: 2 }, member: { backupCount: 2 } }, '2 nodes have no room'],
  ['SG043', { member: { backupCount: 4, asyncBackupCount: 3 } }, 'more than the 6 that Hazelcast allows'],
  ['SG049', { member: { properties: { 'hazelcast.shutdownhook.policy': 'TERMINATE' } } }, 'that a typed value makes'],
  ['SG022', { member: { discovery: { mode: 'dns' } } }, 'with DNS members do not know where they run'],
];

test.each(BROKEN)('%s refuses values that break it, and says what would happen', (id, values, message) => {
  const broken = () => sidecarGrid.render({ values: overlayValues(BASE, values) });
  expect(broken).toThrow(message);
  expect(broken).toThrow(`(${id})`);
});

const WARNED: readonly (readonly [string, ValuesObject])[] = [
  ['SG020', { replicas: 1 }],
  ['SG024', { topology: 'client-server', member: { replicas: 1 } }],
  ['SG021', { member: { gracefulShutdown: { enabled: false } } }],
  ['SG026', { member: { backupCount: 0 } }],
  ['SG032', { replicas: 4, availability: { mode: 'zone', zones: 3 } }],
  ['SG033', { availability: { spread: { whenUnsatisfiable: 'ScheduleAnyway' } } }],
  ['SG034', { replicas: 5, availability: { hostAntiAffinity: 'required', nodes: 4 } }],
  ['SG035', { availability: { podDisruptionBudget: { maxUnavailable: 2 } } }],
  ['SG035', { replicas: 6, availability: { podDisruptionBudget: { maxUnavailable: '20%' } } }],
  ['SG036', { availability: { podDisruptionBudget: { maxUnavailable: '0%' } } }],
  ['SG037', { availability: { podDisruptionBudget: { enabled: false } } }],
  ['SG038', { availability: { minReadySeconds: 0 } }],
  ['SG040', { availability: { extraGraceSeconds: 0 } }],
  ['SG041', { autoscaling: { enabled: true }, app: { drainSeconds: 3600 } }],
  ['SG042', { autoscaling: { enabled: true, minReplicas: 1 } }],
  ['SG044', { member: { resources: { limits: null } } }],
  ['SG045', { topology: 'embedded' }],
  ['SG046', { member: { heapPercent: 90 } }],
  ['SG047', { member: { image: { tag: '5.5' } } }],
  ['SG048', { app: { image: { tag: 'latest' } } }],
  ['SG051', { rbac: { create: false } }],
  ['SG052', { serviceAccount: { create: false } }],
];

test.each(WARNED)('%s warns, and renders all the same', (id, values) => {
  const { warnings, objects } = sidecarGrid.render({ values: overlayValues(BASE, values) });
  expect(warnings.filter((warning) => warning.endsWith(`(${id})`))).toHaveLength(1);
  expect(objects.length).toBeGreaterThan(5);
});

/** Values that come near to a rule and keep it. */
const KEPT: readonly ValuesObject[] = [
  {
    replicas: 1,
    availability: { podDisruptionBudget: { enabled: false }, minReadySeconds: 0 },
    member: { backupCount: 0, config: {} },
  },
  { replicas: 10, availability: { podDisruptionBudget: { maxUnavailable: '10%' } } },
  { replicas: 6, availability: { mode: 'zone', zones: 3, nodes: 6, hostAntiAffinity: 'required' } },
  { member: { image: { tag: '5', digest: `sha256:${'0'.repeat(64)}` } } },
  { rbac: { create: false }, serviceAccount: { name: 'mine' } },
];

test.each(KEPT)('%j keeps every rule but those that it is about', (values) => {
  const { warnings } = sidecarGrid.render({ values: overlayValues(BASE, values) });
  expect(warnings.filter((warning) => !warning.endsWith('(SG026)'))).toEqual([]);
});

test('the defaults break no rule', () => {
  expect(sidecarGrid.render({ values: BASE }).warnings).toEqual([]);
});
