import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hazelcastOperatorCr } from '../../../lib/charts/hazelcast-operator-cr/definition.ts';
import { differs } from '../../../lib/charts/hazelcast-operator-cr/rules/differs.ts';
import { operatorRules, SHARED_RULES } from '../../../lib/charts/hazelcast-operator-cr/rules/rules.ts';
import { sidecarGridRules } from '../../../lib/charts/sidecar-grid/rules/rules.ts';
import type { ValuesObject } from '../../../lib/read/value.ts';
import { writeChart } from '../../support/chartFolder.ts';
import { Oracle } from '../../support/oracle.ts';
import { render } from './render.ts';

type Case = readonly [id: string, values: ValuesObject, message: string];

const member = (values: ValuesObject): ValuesObject => ({ member: values });
const map = (settings: ValuesObject): ValuesObject => member({ maps: { 'a*': settings } });
const console = (values: ValuesObject): ValuesObject => ({ managementCenter: { enabled: true, ...values } });

/** Values that no rule of the operator tells anything of. */
const QUIET: ValuesObject = {
  topology: 'client-server',
  member: { image: { repository: 'hazelcast/hazelcast-enterprise' } },
  managementCenter: { licenseSecret: { name: 'licence' } },
};

const REFUSED: readonly Case[] = [
  ['OP002', { replicas: 301 }, 'the operator refuses 301 members: it takes 300 at most'],
  ['OP003', { topology: 'client-server', member: { replicas: 301 } }, 'the operator refuses 301 members'],
  ['OP004', { fullnameOverride: '1st' }, 'the operator refuses the name 1st of a cluster'],
  ['OP045', member({ env: { HZ_LITEMEMBER_ENABLED: 'true' } }), 'refuses variables that start with HZ_'],
  ['OP046', member({ extraEnv: [{ name: 'HZ_A', value: 'b' }] }), 'refuses variables that start with HZ_'],
  ['OP055', member({ javaOptions: ['-Dpassword=x'] }), 'A JVM option looks like a secret'],
  [
    'OP056',
    member({ config: { 'license-key': 'x' } }),
    'The licence is in a ConfigMap, where anyone who may read ConfigMaps sees it',
  ],
  [
    'OP074',
    map({ indexes: [{ type: 'BITMAP', attributes: ['a'], 'bitmap-index-options': {} }] }),
    'other keys for the options of a bitmap index',
  ],
];

const WARNED: readonly Case[] = [
  ['OP001', { topology: 'sidecar' }, 'with the topology sidecar your app no longer finds one at localhost'],
  ['OP010', { app: { image: { repository: 'a', tag: '1' } } }, 'your app is no part of what is made here'],
  ['OP011', { service: { port: 81 } }, 'the Service of it is not made'],
  ['OP012', { ingress: { enabled: true } }, 'no Ingress leads to it'],
  ['OP013', { httpRoute: { enabled: true } }, 'no HTTPRoute leads to it'],
  ['OP014', { sidekick: { enabled: true } }, 'no load balancer stands beside it'],
  ['OP015', { nativeSidecars: true }, 'no container is a native sidecar'],
  ['OP020', { workload: 'Deployment' }, 'keeps members with a StatefulSet of its own'],
  ['OP021', { autoscaling: { enabled: true } }, 'no autoscaler is made'],
  ['OP022', { networkPolicy: { enabled: true } }, 'no network policy is made'],
  ['OP023', { metrics: { enabled: true } }, 'no endpoint for Prometheus'],
  ['OP024', { rbac: { create: false } }, 'the operator makes the account and the rights of members'],
  ['OP024', { serviceAccount: { annotations: { a: 'b' } } }, 'the operator makes the account'],
  ['OP025', { openshift: true }, 'finds out by itself'],
  ['OP026', { podSecurityContext: { runAsUser: 7 } }, 'Pod Security restricted refuses them'],
  ['OP027', { priorityClassName: 'high' }, 'no field names a priority class'],
  ['OP028', { initContainers: [{ name: 'a' }] }, 'no field adds containers'],
  ['OP029', { volumes: [{ name: 'a' }] }, 'no field adds volumes'],
  ['OP030', { podSpec: { dnsPolicy: 'Default' } }, 'no field takes other fields of the pods'],
  ['OP031', { availability: { minReadySeconds: 30 } }, 'no field holds the next member of a rollout back'],
  ['OP032', { availability: { extraGraceSeconds: 30 } }, '600 seconds to end'],
  ['OP040', member({ gracefulShutdown: { maxWaitSeconds: 586 } }), 'for 586 is killed before'],
  ['OP041', member({ image: { repository: 'hazelcast/hazelcast' } }), 'members run hazelcast/hazelcast-enterprise'],
  ['OP042', member({ properties: { 'hazelcast.persistence.auto.cluster.state': 'false' } }), 'passes over yours'],
  ['OP043', member({ config: { 'list-demo': {} } }), 'the operator passes over those that it writes itself'],
  ['OP044', member({ backupCount: 2 }), 'has 1 copy of each entry, not 2 and 0 asynchronous ones'],
  ['OP047', member({ image: { digest: `sha256:${'a'.repeat(64)}` } }), 'names an image by its tag only'],
  ['OP048', member({ port: 5801 }), 'clients reach members at port 5701'],
  ['OP049', member({ network: { 'reuse-address': true } }), 'writes the network of members itself'],
  [
    'OP050',
    { ...member({ discovery: { mode: 'dns' } }), availability: { mode: 'none' } },
    'through the Kubernetes API',
  ],
  ['OP051', member({ probes: { liveness: { periodSeconds: 7 } } }), 'the operator sets the probes of members'],
  ['OP052', member({ existingConfigMap: 'own' }), 'this ConfigMap is not read'],
  ['OP053', member({ envFrom: [{ secretRef: { name: 'a' } }] }), 'takes variables from elsewhere'],
  ['OP054', member({ securityContext: { runAsUser: 7 } }), 'sets the security context of members'],
  ['OP060', map({ readBackupData: true }), 'no field for readBackupData'],
  ['OP061', map({ statisticsEnabled: false }), 'no field for statisticsEnabled'],
  ['OP062', map({ perEntryStatsEnabled: true }), 'no field for perEntryStatsEnabled'],
  ['OP063', map({ cacheDeserializedValues: 'ALWAYS' }), 'no field for cacheDeserializedValues'],
  ['OP064', map({ metadataPolicy: 'OFF' }), 'no field for metadataPolicy'],
  ['OP065', map({ attributes: { a: { 'extractor-class-name': 'A' } } }), 'wants attributes in another form'],
  ['OP066', map({ entryListeners: [{ 'class-name': 'A' }] }), 'wants entryListeners in another form'],
  ['OP067', map({ partitionLostListeners: ['A'] }), 'no field for partitionLostListeners'],
  ['OP068', map({ mergePolicy: { 'class-name': 'A' } }), 'no field for mergePolicy'],
  ['OP069', map({ splitBrainProtectionRef: 'a' }), 'no field for splitBrainProtectionRef'],
  ['OP070', map({ mapStore: { 'class-name': 'A' } }), 'wants mapStore in another form'],
  ['OP071', map({ queryCaches: { a: {} } }), 'no field for queryCaches'],
  ['OP072', map({ partitionStrategy: 'A' }), 'no field for partitionStrategy'],
  ['OP073', map({ partitionAttributes: [{ name: 'a' }] }), 'no field for partitionAttributes'],
  ['OP080', { managementCenter: { licenseSecret: { name: '' } } }, 'from the Secret hazelcast-license-key'],
  ['OP081', { managementCenter: { licenseSecret: { key: 'key' } } }, 'under the key license-key'],
  ['OP082', console({ port: 8888 }), 'listens on 8080 and 8081'],
  ['OP083', console({ adminSecret: { name: 'admin' } }), 'makes no account'],
  ['OP084', console({ ingress: { enabled: true, hosts: [{ host: 'a.b' }] } }), 'one host without TLS'],
  ['OP085', console({ service: { port: 81 } }), 'the resource knows the type only'],
  ['OP086', console({ env: { A: 'b' } }), 'takes variables'],
  ['OP087', console({ persistence: { enabled: true, accessModes: ['ReadWriteMany'] } }), 'knows the size'],
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
  'an autoscaler and a Deployment': 'SG009 SG041 SG042 SG067',
  'a remedy that the operator refuses, so there is a rule of its own': 'SG023 SG075',
};

test('each rule of the chart sidecar-grid is shared, or left out for a reason', () => {
  const leftOut = Object.values(LEFT_OUT).flatMap((ids) => ids.split(' '));
  expect([...SHARED_RULES, ...leftOut].sort()).toEqual(sidecarGridRules.map(({ id }) => id).sort());
});

test('a path that the chart sidecar-grid does not have is refused', () => {
  expect(() => differs({} as never, 'nothing.here')).toThrow('the chart sidecar-grid has no value nothing.here');
});

function errorOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}
