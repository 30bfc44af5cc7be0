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
  ['SG021', { member: { backupCount: 0, gracefulShutdown: { enabled: false } } }],
];

test.each(WARNED)('%s warns, and renders all the same', (id, values) => {
  const { warnings, objects } = sidecarGrid.render({ values: overlayValues(BASE, values) });
  expect(warnings.filter((warning) => warning.endsWith(`(${id})`))).toHaveLength(1);
  expect(objects.length).toBeGreaterThan(5);
});

test('the defaults break no rule', () => {
  expect(sidecarGrid.render({ values: BASE }).warnings).toEqual([]);
});
