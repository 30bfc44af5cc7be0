import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hazelcastOperatorCr } from '../../../lib/charts/hazelcast-operator-cr/definition.ts';
import { differs } from '../../../lib/charts/hazelcast-operator-cr/rules/operatorRule.ts';
import { operatorRules, SHARED_RULES } from '../../../lib/charts/hazelcast-operator-cr/rules/rules.ts';
import { sidecarGridRules } from '../../../lib/charts/sidecar-grid/rules/rules.ts';
import type { ValuesObject } from '../../../lib/read/value.ts';
import { writeChart } from '../../support/chartFolder.ts';
import { Oracle } from '../../support/oracle.ts';
import { render } from './render.ts';
import { errorOf } from '../../support/errorOf.ts';

type Case = readonly [id: string, values: ValuesObject, message: string];

const member = (values: ValuesObject): ValuesObject => ({ member: values });
const map = (settings: ValuesObject): ValuesObject => member({ maps: { 'a*': settings } });
const console = (values: ValuesObject): ValuesObject => ({ managementCenter: { enabled: true, ...values } });

/** Values that no rule of the operator tells anything of. */
const QUIET: ValuesObject = {
  topology: 'client-server',
  member: { image: { repository: 'hazelcast/hazelcast-enterprise' } },
  managementCenter: { licenseSecret: { name: 'license' } },
};

const REFUSED: readonly Case[] = [
  ['OP002', { replicas: 301 }, 'The operator rejects 301 members: it allows 300 at most'],
  ['OP003', { topology: 'client-server', member: { replicas: 301 } }, 'The operator rejects 301 members'],
  ['OP004', { fullnameOverride: '1st' }, 'The operator rejects the name 1st'],
  ['OP045', member({ env: { HZ_LITEMEMBER_ENABLED: 'true' } }), 'rejects variables that start with HZ_'],
  ['OP046', member({ extraEnv: [{ name: 'HZ_A', value: 'b' }] }), 'rejects variables that start with HZ_'],
  ['OP055', member({ javaOptions: ['-Dpassword=x'] }), 'A JVM option looks like a secret'],
  ['OP056', member({ config: { 'license-key': 'x' } }), 'The license is in a ConfigMap'],
  [
    'OP074',
    map({ indexes: [{ type: 'BITMAP', attributes: ['a'], 'bitmap-index-options': {} }] }),
    'other keys for the options of a bitmap index',
  ],
];

const WARNED: readonly Case[] = [
  ['OP001', { topology: 'sidecar' }, 'With topology sidecar your app finds no member at localhost'],
  ['OP010', { app: { image: { repository: 'a', tag: '1' } } }, 'this chart does not install your app'],
  ['OP011', { service: { port: 81 } }, 'it creates no Service for it'],
  ['OP012', { ingress: { enabled: true } }, 'it creates no Ingress for it'],
  ['OP013', { httpRoute: { enabled: true } }, 'it creates no HTTPRoute for it'],
  ['OP014', { sidekick: { enabled: true } }, 'it adds no sidekick to its pods'],
  ['OP015', { nativeSidecars: true }, 'no container is a native sidecar'],
  ['OP020', { workload: 'Deployment' }, 'runs members in its own StatefulSet'],
  ['OP021', { autoscaling: { enabled: true } }, 'creates no autoscaler'],
  ['OP022', { networkPolicy: { enabled: true } }, 'creates no NetworkPolicy'],
  ['OP023', { metrics: { enabled: true } }, 'no endpoint for Prometheus'],
  ['OP024', { rbac: { create: false } }, 'The operator creates the ServiceAccount and the rights of members'],
  ['OP024', { serviceAccount: { annotations: { a: 'b' } } }, 'The operator creates the ServiceAccount'],
  ['OP025', { openshift: true }, 'detects OpenShift itself'],
  ['OP026', { podSecurityContext: { runAsUser: 7 } }, 'Pod Security restricted rejects these pods'],
  ['OP027', { priorityClassName: 'high' }, 'No field sets a priority class'],
  ['OP028', { initContainers: [{ name: 'a' }] }, 'No field adds containers'],
  ['OP029', { volumes: [{ name: 'a' }] }, 'No field adds volumes'],
  ['OP030', { podSpec: { dnsPolicy: 'Default' } }, 'no field for other parts of a pod spec'],
  ['OP031', { availability: { minReadySeconds: 30 } }, 'No field delays a rollout'],
  ['OP032', { availability: { extraGraceSeconds: 30 } }, 'a grace period of 600 seconds'],
  ['OP040', member({ gracefulShutdown: { maxWaitSeconds: 586 } }), 'kills a member that hands over entries for 586'],
  ['OP041', member({ image: { repository: 'hazelcast/hazelcast' } }), 'members run hazelcast/hazelcast-enterprise'],
  [
    'OP042',
    member({ properties: { 'hazelcast.persistence.auto.cluster.state': 'false' } }),
    'silently ignores other values',
  ],
  ['OP043', member({ config: { 'list-demo': {} } }), 'The operator ignores those that it writes itself'],
  ['OP044', member({ backupCount: 2 }), 'has 1 backup, not 2 and 0 asynchronous ones'],
  ['OP047', member({ image: { digest: `sha256:${'a'.repeat(64)}` } }), 'uses only the tag of an image'],
  ['OP048', member({ port: 5801 }), 'Clients reach members at port 5701'],
  ['OP049', member({ network: { 'reuse-address': true } }), 'writes the network section itself'],
  [
    'OP050',
    { ...member({ discovery: { mode: 'dns' } }), availability: { mode: 'none' } },
    'through the Kubernetes API',
  ],
  ['OP051', member({ probes: { liveness: { periodSeconds: 7 } } }), 'The operator sets the probes of members'],
  ['OP052', member({ existingConfigMap: 'own' }), 'members do not read this ConfigMap'],
  ['OP053', member({ envFrom: [{ secretRef: { name: 'a' } }] }), 'has no field for envFrom'],
  ['OP054', member({ securityContext: { runAsUser: 7 } }), 'sets the security context of members'],
  ['OP060', map({ readBackupData: true }), 'no field for readBackupData'],
  ['OP061', map({ statisticsEnabled: false }), 'no field for statisticsEnabled'],
  ['OP062', map({ perEntryStatsEnabled: true }), 'no field for perEntryStatsEnabled'],
  ['OP063', map({ cacheDeserializedValues: 'ALWAYS' }), 'no field for cacheDeserializedValues'],
  ['OP064', map({ metadataPolicy: 'OFF' }), 'no field for metadataPolicy'],
  ['OP065', map({ attributes: { a: { 'extractor-class-name': 'A' } } }), 'needs attributes in another form'],
  ['OP066', map({ entryListeners: [{ 'class-name': 'A' }] }), 'needs entryListeners in another form'],
  ['OP067', map({ partitionLostListeners: ['A'] }), 'no field for partitionLostListeners'],
  ['OP068', map({ mergePolicy: { 'class-name': 'A' } }), 'no field for mergePolicy'],
  ['OP069', map({ splitBrainProtectionRef: 'a' }), 'no field for splitBrainProtectionRef'],
  ['OP070', map({ mapStore: { 'class-name': 'A' } }), 'needs mapStore in another form'],
  ['OP071', map({ queryCaches: { a: {} } }), 'no field for queryCaches'],
  ['OP072', map({ partitionStrategy: 'A' }), 'no field for partitionStrategy'],
  ['OP073', map({ partitionAttributes: [{ name: 'a' }] }), 'no field for partitionAttributes'],
  ['OP080', { managementCenter: { licenseSecret: { name: '' } } }, 'from the Secret hazelcast-license-key'],
  ['OP081', { managementCenter: { licenseSecret: { key: 'key' } } }, 'only from the key license-key'],
  ['OP082', console({ port: 8888 }), 'listens on 8080 and 8081'],
  ['OP083', console({ adminSecret: { name: 'admin' } }), 'creates no account'],
  ['OP084', console({ ingress: { enabled: true, hosts: [{ host: 'a.b' }] } }), 'one host without TLS'],
  ['OP085', console({ service: { port: 81 } }), 'fields only for the type of the Service'],
  ['OP086', console({ env: { A: 'b' } }), 'no field for variables'],
  [
    'OP087',
    console({ persistence: { enabled: true, accessModes: ['ReadWriteMany'] } }),
    'only for the size, the storage class and the claim',
  ],
  ['OP088', console({ priorityClassName: 'a' }), 'sets security contexts and probes'],
];

const chart = writeChart('hazelcast-operator-cr', hazelcastOperatorCr.files());
let oracle: Oracle;
beforeAll(async () => {
  oracle = await Oracle.start();
});
afterAll(() => oracle.close());

test.each(REFUSED)('%s refuses %j, in process and in Helm', async (id, values, message) => {
  const error = errorOf(() => render(values));
  expect(error).toContain(message);
  expect(error).toContain(`(${id})`);
  expect((await oracle.render(chart, values, { name: 'shop', namespace: 'team' })).error).toContain(error);
});

test.each(WARNED)('%s warns of %j, in process and in the notes of Helm', async (id, values, message) => {
  const warning = render(values).warnings.find((text) => text.includes(`(${id})`));
  expect(warning).toContain(message);
  const answer = await oracle.render(chart, values, { name: 'shop', namespace: 'team' });
  expect(answer.notes).toContain(`WARNING: ${warning ?? ''}`);
});

test('each rule is broken above', () => {
  const own = operatorRules.map(({ id }) => id).filter((id) => id.startsWith('OP'));
  const ids = [...REFUSED, ...WARNED].map(([id]) => id);
  expect([...new Set(ids)].sort()).toEqual([...own, 'OP004'].sort());
});

describe('nothing is told', () => {
  test('of values that the resources say in full', () => {
    expect(render(QUIET).warnings).toEqual([]);
  });

  test.each<[string, ValuesObject]>([
    ['parts that are off', { ingress: { hosts: [{ host: 'a.b' }] }, metrics: { port: 9999 } }],
    ['Management Center that is off', { managementCenter: { port: 9999, licenseSecret: { name: 'a' } } }],
    ['attributes of an index', map({ indexes: [{ type: 'HASH', attributes: ['mapStore'] }] })],
    ['a key in a map that has the name of a setting', map({ eviction: { size: 1 }, nearCache: { name: 'mapStore' } })],
    ['a variable whose value looks like one', member({ env: { A: 'HZ_B', HAZELCAST: '{"HZ_' } })],
  ])('of %s', (_name, values) => {
    const ids = (of: ValuesObject) => render(of).warnings.map((text) => /\((\w+)\)$/.exec(text)?.[1]);
    expect(ids(values)).toEqual(ids({}).filter((id) => id !== 'OP080' || !('managementCenter' in values)));
  });
});

/** Rules of the chart sidecar-grid that mean nothing here, or something else that a rule of the operator tells. */
const LEFT_OUT = {
  'the app and the ways into it':
    'SG001 SG002 SG004 SG005 SG006 SG007 SG008 SG015 SG016 SG017 SG025 SG027 SG028 SG045 SG048',
  'how the app and a member share a pod': 'SG039 SG066 SG080',
  'the network of members, which the operator makes': 'SG022 SG057 SG058 SG064 SG078 SG079',
  'the open-source edition, which the operator does not run': 'SG056 SG068 SG070 SG071 SG072 SG073 SG074 SG076 SG077',
  'what no resource says': 'SG038 SG040 SG051 SG052 SG053 SG054 SG060 SG061 SG062 SG063 SG065 SG082 SG089',
  'an autoscaler and a Deployment': 'SG009 SG041 SG042 SG067 SG143 SG144',
  'a remedy that the operator refuses, so there is a rule of its own': 'SG023 SG075',
};

test('each rule of the chart sidecar-grid is shared, or left out for a reason', () => {
  const leftOut = Object.values(LEFT_OUT).flatMap((ids) => ids.split(' '));
  expect([...SHARED_RULES, ...leftOut].sort()).toEqual(sidecarGridRules.map(({ id }) => id).sort());
});

test('a path that the chart sidecar-grid does not have is refused', () => {
  expect(() => differs({} as never, 'nothing.here')).toThrow('the chart sidecar-grid has no value nothing.here');
});
