import { expect, test } from 'vitest';
import { sidecarGrid } from '../../../lib/charts/sidecar-grid/definition.ts';
import { overlayValues } from '../../../lib/read/merge.ts';
import type { ValuesObject } from '../../../lib/read/value.ts';
import { LEAST } from '../../fixtures/least.ts';

/** Values that break a rule, the rule, and the part of its message that tells what would happen. */
const BROKEN: readonly (readonly [string, ValuesObject, string])[] = [
  [
    'SG001',
    { app: { image: { repository: '' } } },
    "at '/app/image/repository': Your app has no image, so no pod can run",
  ],
  ['SG002', { app: { image: { tag: '' } } }, 'The image ghcr.io/acme/shop has neither a tag nor a digest'],
  ['SG003', { member: { maps: { default: {} } } }, "at '/member/maps/default'"],
  [
    'SG004',
    { app: { extraPorts: { http: 1 } } },
    'The names http (app.port), hazelcast (the member) and hz-metrics (its metrics) are taken',
  ],
  ['SG005', { app: { env: { HAZELCAST_ADDRESS: 'x' } } }, 'tell your app where the grid is'],
  ['SG006', { app: { port: 5701 } }, 'Your app and the member both listen on port 5701 of the pod'],
  ['SG007', { ingress: { enabled: true } }, 'The Ingress has no host, so nothing reaches your app'],
  [
    'SG008',
    { ingress: { enabled: true, hosts: [{ host: 'a.b' }] }, service: { enabled: false } },
    'The Ingress and the HTTPRoute need the Service of your app, which is disabled',
  ],
  ['SG009', { autoscaling: { minReplicas: 5, maxReplicas: 4 } }, 'The maximum of 4 pods is below the minimum of 5'],
  ['SG010', { member: { config: { 'cluster-name': 'x' } } }, 'Set member.clusterName instead'],
  ['SG006', { app: { extraPorts: { cache: 5701 } } }, 'both listen on port 5701'],
  ['SG011', { member: { config: { network: {} } } }, 'Set member.port, member.discovery and member.network instead'],
  ['SG012', { member: { config: { 'partition-group': {} } } }, 'Set availability.mode instead'],
  ['SG013', { member: { config: { map: {} } } }, 'Set member.maps instead'],
  ['SG014', { member: { config: { properties: {} } } }, 'Set member.properties instead'],
  [
    'SG015',
    { topology: 'embedded', app: { env: { POD_NAME: 'x' } } },
    'The chart sets HZ_PHONE_HOME_ENABLED, POD_NAME, JAVA_TOOL_OPTIONS for an embedded member',
  ],
  ['SG016', { podSpec: { containers: [] } }, 'The chart already sets a field that is in here'],
  ['SG016', { podSpec: { restartPolicy: 'Never' } }, 'enableServiceLinks and restartPolicy never change'],
  [
    'SG017',
    { service: { spec: { selector: {} } } },
    'The chart sets type, ports and selector of the Service, so these would be lost',
  ],
  ['SG018', { member: { env: { JAVA_OPTS: '-Xmx1g' } } }, 'so Kubernetes would reject or drop these'],
  ['SG018', { member: { env: { POD_NAME: 'x' } } }, 'so Kubernetes would reject or drop these'],
  ['SG018', { member: { env: { HZ_CLUSTERNAME: 'x' } } }, 'the rest of the chart would not follow them'],
  ['SG018', { member: { env: { HZ_MAP_DEFAULT_BACKUPCOUNT: '2' } } }, 'member.backupCount'],
  ['SG018', { member: { env: { HZ_NETWORK_PORT_PORT: '5801' } } }, 'member.port'],
  ['SG018', { member: { env: { HZ_PARTITIONGROUP_ENABLED: 'false' } } }, 'availability.mode'],
  ['SG018', { member: { env: { HZ_PARTITIONGROUP_GROUPTYPE: 'HOST_AWARE' } } }, 'availability.mode'],
  ['SG018', { member: { env: { MAX_HEAP_SIZE: '4g' } } }, 'member.heapPercent'],
  ['SG019', { member: { javaOptions: ['-Xmx1g'] } }, 'Other values set -Xmx'],
  ['SG019', { member: { javaOptions: ['-Xss1m', '-XX:MaxRAMPercentage=90'] } }, 'Set member.heapPercent'],
  ['SG019', { member: { javaOptions: ['-XX:-UseContainerSupport'] } }, 'member.heapPercent'],
  ['SG019', { member: { javaOptions: ['-Dhazelcast.shutdownhook.enabled=false'] } }, 'member.gracefulShutdown.enabled'],
  ['SG019', { member: { javaOptions: ['-Dhazelcast.kubernetes.service-port=1'] } }, 'member.discovery.mode'],
  ['SG019', { member: { javaOptions: ['-Dhz.cluster-name=dev'] } }, 'member.clusterName'],
  ['SG023', { member: { javaOptions: ['-Djavax.net.ssl.keyStorePassword=x'] } }, 'A JVM option looks like a secret'],
  ['SG025', { httpRoute: { enabled: true } }, 'The HTTPRoute names no Gateway, so nothing reaches your app'],
  [
    'SG008',
    { httpRoute: { enabled: true, parentRefs: [{ name: 'x' }] }, service: { enabled: false } },
    'which is disabled',
  ],
  ['SG027', { app: { extraPorts: { admin: 9090, web: 8080 } } }, 'Port 8080 is app.port already'],
  [
    'SG028',
    { app: { extraPorts: { plain: 80 } } },
    'The Service would list port 80 twice, since app.extraPorts has it too',
  ],
  ['SG030', { availability: { mode: 'zone', zones: 1 } }, '1 is too few zones for a backup count of 1'],
  ['SG031', { availability: { nodes: 2 }, member: { backupCount: 2 } }, '2 is too few nodes for a backup count of 2'],
  [
    'SG043',
    { member: { backupCount: 4, asyncBackupCount: 3 } },
    "4 synchronous and 3 asynchronous backups exceed Hazelcast's maximum of 6",
  ],
  [
    'SG049',
    { member: { properties: { 'hazelcast.shutdownhook.policy': 'TERMINATE' } } },
    'The chart sets hazelcast.shutdownhook.*, hazelcast.graceful.shutdown.max.wait and',
  ],
  ['SG022', { member: { discovery: { mode: 'dns' } } }, 'With DNS discovery, members do not know where they run'],
  [
    'SG053',
    { member: { probes: { startup: { exec: { command: ['x'] } } } } },
    "at '/member/probes': The chart sets the handlers of these probes",
  ],
  ['SG053', { member: { probes: { readiness: { httpGet: { path: '/' } } } } }, 'httpGet would be lost'],
  ['SG053', { member: { probes: { liveness: { tcpSocket: { port: 1 } } } } }, 'Set numbers only'],
  ['SG053', { member: { probes: { liveness: { grpc: { port: 1 } } } } }, 'Set numbers only'],
  [
    'SG054',
    { member: { existingConfigMap: 'mine', maps: { a: {} } } },
    'Members read hazelcast.yaml from the ConfigMap mine only',
  ],
  [
    'SG054',
    { member: { existingConfigMap: 'mine', config: { jet: {} } } },
    'member.maps, member.network, member.config and member.properties have no effect',
  ],
  ['SG054', { member: { existingConfigMap: 'mine', network: { a: 1 } } }, 'have no effect'],
  ['SG054', { member: { existingConfigMap: 'mine', properties: { a: 'b' } } }, 'have no effect'],
  ['SG055', { member: { config: { hazelcast: {} } } }, 'With a second one, no member starts'],
  ['SG057', { member: { network: { port: {} } } }, 'Set member.port and member.discovery'],
  ['SG057', { member: { network: { join: {} } } }, 'The chart writes port and join itself, so these would be lost'],
  ['SG058', { member: { network: { 'rest-api': {} } } }, 'No pod gets ready'],
  ['SG058', { member: { network: { 'rest-api': { enabled: false } } } }, "at '/member/network/rest-api'"],
  ['SG059', { member: { config: { 'advanced-network': {} } } }, 'the section advanced-network of hazelcast.yaml'],
  ['SG070', { member: { config: { security: { enabled: true } } } }, 'Security requires Hazelcast Enterprise Edition'],
  ['SG071', { member: { config: { persistence: { enabled: true } } } }, "at '/member/config/persistence/enabled'"],
  [
    'SG072',
    { member: { config: { auditlog: { enabled: true } } } },
    'Auditlog requires Hazelcast Enterprise Edition. Members',
  ],
  ['SG073', { member: { config: { 'user-code-namespaces': { enabled: true } } } }, 'User Code Namespaces requires'],
  ['SG074', { member: { config: { 'dynamic-configuration': { 'persistence-enabled': true } } } }, 'Set it to false'],
  ['SG075', { member: { config: { 'license-key': 'x' } } }, 'name that in member.extraEnv'],
  ['SG076', { member: { config: { 'hot-restart-persistence': { enabled: 'true' } } } }, 'Hot Restart requires'],
  ['SG077', { member: { config: { tpc: { enabled: true } } } }, 'hazelcast/hazelcast-enterprise'],
  [
    'SG078',
    { member: { network: { ssl: { enabled: true } } } },
    'TLS requires Hazelcast Enterprise Edition, and probes ask the same port without TLS',
  ],
  ['SG079', { member: { network: { 'symmetric-encryption': { enabled: true } } } }, 'Symmetric Encryption requires'],
];

test.each(BROKEN)('%s refuses values that break it, and says what would happen', (id, values, message) => {
  const broken = () => sidecarGrid.render({ values: overlayValues(LEAST, values) });
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
  ['SG056', { member: { config: { 'cp-subsystem': { 'cp-member-count': 3 } } } }],
];

test.each(WARNED)('%s warns, and renders all the same', (id, values) => {
  const { warnings, objects } = sidecarGrid.render({ values: overlayValues(LEAST, values) });
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
  { app: { extraPorts: { admin: 8081, web: 15701, more: 8082 } } },
  { app: { extraPorts: { cache: 5701 } }, topology: 'client-server' },
  { app: { extraPorts: { plain: 80 } }, service: { enabled: false } },
  {
    member: {
      env: { HZ_MAP_SESSIONS_BACKUPCOUNT: '2' },
      javaOptions: ['-Dhazelcast.kubernetes.kubernetes-api-retries=5', '-XX:+UseZGC'],
    },
  },
  { member: { probes: { startup: { failureThreshold: 9 }, readiness: {}, liveness: { periodSeconds: 20 } } } },
  { member: { existingConfigMap: 'mine', clusterName: 'shop', backupCount: 2 } },
  { member: { network: { 'rest-api': { enabled: true, 'endpoint-groups': { DATA: { enabled: true } } } } } },
  { member: { network: { ssl: { enabled: false }, 'symmetric-encryption': { enabled: false } } } },
  { member: { config: { security: { enabled: false }, persistence: {}, tpc: { enabled: 'false' }, auditlog: {} } } },
  {
    member: {
      image: { repository: 'hazelcast/hazelcast-enterprise' },
      config: { security: { enabled: true }, 'cp-subsystem': { 'persistence-enabled': true } },
    },
  },
  {
    topology: 'embedded',
    app: { resources: { limits: { memory: '1Gi' } } },
    member: { config: { security: { enabled: true } } },
  },
];

test.each(KEPT)('%j keeps every rule but those that it is about', (values) => {
  const { warnings } = sidecarGrid.render({ values: overlayValues(LEAST, values) });
  expect(warnings.filter((warning) => !warning.endsWith('(SG026)'))).toEqual([]);
});

test('the defaults break no rule', () => {
  expect(sidecarGrid.render({ values: LEAST }).warnings).toEqual([]);
});
