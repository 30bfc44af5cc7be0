import { describe, expect, test } from 'vitest';
import { sidecarGrid } from '../../../../lib/charts/sidecar-grid/definition.ts';
import { borrowedRules } from '../../../../lib/doctor/findings/rules/borrowedRules.ts';
import { judge, TestGrid } from '../grid.ts';
import { dnsGrid, plainGrid, scalingGrid } from './checkRules.ts';

const SET = 'StatefulSet/shop-sidecar-grid: spec';
const POD = `${SET}.template.spec`;
const CONFIG = 'ConfigMap/shop-sidecar-grid-config: data.hazelcast.yaml: hazelcast';
const BUDGET = 'PodDisruptionBudget/shop-sidecar-grid: spec';
const SCALER = 'HorizontalPodAutoscaler/shop-sidecar-grid: spec';
const member = (name: string, value: unknown) => {
  const grid = new TestGrid();
  Object.assign(grid.container, { [name]: value });
  return grid;
};
const embedded = () =>
  new TestGrid({ topology: 'embedded', app: { resources: { limits: { memory: '1Gi' } } } }).set(
    'StatefulSet',
    'spec/template/spec/containers/0/resources',
    undefined,
  );
const section = (path: string) => new TestGrid().config(path, true);

/** Manifests that break a rule of the chart, where, and what the message tells of them. */
const BROKEN: readonly (readonly [id: string, grid: () => TestGrid, path: string, message: string])[] = [
  ['SG006', () => shared(), `${POD}.containers[0].ports[0].containerPort`, 'both listen on port 5701'],
  ['SG020', () => new TestGrid().set('StatefulSet', 'spec/replicas', 1), `${SET}.replicas`, '1 members have no room'],
  ['SG021', () => new TestGrid().options('-Xms1g'), `${POD}.initContainers[0].env[4]`, 'without handing their entries'],
  [
    'SG022',
    () => dnsGrid().config('partition-group', { enabled: true, 'group-type': 'NODE_AWARE' }),
    `${CONFIG}.network.join`,
    'the node mode',
  ],
  [
    'SG023',
    () => new TestGrid().options('-Dtrust.Password=x'),
    `${POD}.initContainers[0].env[4]`,
    'looks like a secret',
  ],
  [
    'SG026',
    () => new TestGrid().config('map/default/backup-count', 0),
    `${CONFIG}.map.default.backup-count`,
    'no copy',
  ],
  [
    'SG033',
    () => new TestGrid({ availability: { spread: { whenUnsatisfiable: 'ScheduleAnyway' } } }),
    `${POD}.topologySpreadConstraints`,
    'in one node',
  ],
  [
    'SG035',
    () => new TestGrid().set('PodDisruptionBudget', 'spec/maxUnavailable', '50%'),
    `${BUDGET}.maxUnavailable`,
    'take 2 members',
  ],
  [
    'SG036',
    () =>
      new TestGrid()
        .set('PodDisruptionBudget', 'spec/maxUnavailable', undefined)
        .set('PodDisruptionBudget', 'spec/minAvailable', 3),
    `${BUDGET}.minAvailable`,
    'never ends',
  ],
  [
    'SG037',
    () => new TestGrid().without('PodDisruptionBudget'),
    'StatefulSet/shop-sidecar-grid',
    'any number of members',
  ],
  [
    'SG038',
    () => new TestGrid().set('StatefulSet', 'spec/minReadySeconds', undefined),
    `${SET}.minReadySeconds`,
    'ready before',
  ],
  [
    'SG040',
    () => new TestGrid().set('StatefulSet', 'spec/template/spec/terminationGracePeriodSeconds', 124),
    `${POD}.terminationGracePeriodSeconds`,
    '4 seconds on top',
  ],
  ['SG041', () => slowScaling(), SCALER, 'half hour'],
  [
    'SG042',
    () => scalingGrid().set('HorizontalPodAutoscaler', 'spec/minReplicas', 1),
    `${SCALER}.minReplicas`,
    'may leave 1 member',
  ],
  [
    'SG043',
    () => new TestGrid().config('map/default/async-backup-count', 6),
    `${CONFIG}.map.default.backup-count`,
    'more than the 6',
  ],
  ['SG044', () => member('resources', {}), `${POD}.initContainers[0].resources`, '60 percent of the whole node'],
  ['SG045', embedded, `${POD}.containers[0].resources`, 'the heap of your app'],
  ['SG046', () => graceful('-Xmx500m'), `${POD}.initContainers[0].env[4]`, 'a heap of 98 percent'],
  ['SG047', () => member('image', 'hazelcast/hazelcast'), `${POD}.initContainers[0].image`, 'the tag latest moves'],
  [
    'SG048',
    () => new TestGrid().set('StatefulSet', 'spec/template/spec/containers/0/image', 'shop'),
    `${POD}.containers[0].image`,
    'the tag latest moves',
  ],
  ['SG051', () => new TestGrid().without('RoleBinding'), `${POD}.serviceAccountName`, 'find no others'],
  ['SG052', () => defaultAccount(), `${POD}.serviceAccountName`, 'the account default'],
  [
    'SG056',
    () => new TestGrid().config('cp-subsystem', { 'cp-member-count': 3 }),
    `${CONFIG}.cp-subsystem`,
    'CP subsystem',
  ],
  ['SG070', () => section('security/enabled'), `${CONFIG}.security.enabled`, 'Enterprise Edition'],
  ['SG071', () => section('persistence/enabled'), `${CONFIG}.persistence.enabled`, 'Enterprise Edition'],
  ['SG072', () => section('auditlog/enabled'), `${CONFIG}.auditlog.enabled`, 'Enterprise Edition'],
  ['SG073', () => section('user-code-namespaces/enabled'), `${CONFIG}.user-code-namespaces.enabled`, 'Enterprise'],
  [
    'SG074',
    () => section('dynamic-configuration/persistence-enabled'),
    `${CONFIG}.dynamic-configuration.persistence-enabled`,
    'Enterprise',
  ],
  ['SG075', () => new TestGrid().config('license-key', 'x'), `${CONFIG}.license-key`, 'stand in a ConfigMap'],
  [
    'SG076',
    () => section('hot-restart-persistence/enabled'),
    `${CONFIG}.hot-restart-persistence.enabled`,
    'Enterprise',
  ],
  ['SG077', () => section('tpc/enabled'), `${CONFIG}.tpc.enabled`, 'Enterprise Edition'],
  [
    'SG079',
    () => section('network/symmetric-encryption/enabled'),
    `${CONFIG}.network.symmetric-encryption.enabled`,
    'Enterprise',
  ],
  ['SG085', () => late(), `${CONFIG}.map.default.backup-count`, 'all copies are made after'],
  ['SG086', () => map({ 'backup-count': 3 }), `${CONFIG}.map`, 'map a asks for more copies'],
  ['SG087', () => map({ 'backup-count': 0 }), `${CONFIG}.map`, 'entries of map a have no copy'],
  ['SG088', () => map({ 'async-backup-count': 6 }), `${CONFIG}.map`, 'map a has more than the 6 copies'],
  ['SG089', () => lasting(601), `${POD}.terminationGracePeriodSeconds`, 'may take 601 seconds to end'],
];

test.each(BROKEN)('%s is broken by manifests, and its message tells of them', (id, grid, path, message) => {
  const finding = grid().finding(id);
  expect(finding?.path).toBe(path);
  expect(finding?.message).toContain(message);
  expect(finding?.fix).toBe(borrowedRules[id]?.fix);
  expect(finding?.severity).toBe(sidecarGrid.rules.find(({ rule }) => rule.id === id)?.rule.severity);
});

test('each borrowed rule is one of the chart, and is broken here', () => {
  const ids = Object.keys(borrowedRules);
  expect(sidecarGrid.rules.map(({ rule }) => rule.id)).toEqual(expect.arrayContaining(ids));
  expect(BROKEN.map(([id]) => id).sort()).toEqual([...ids].sort());
});

describe('what the manifests do not say is not judged', () => {
  test('without a configuration: neither copies nor groups nor discovery', () => {
    const grid = new TestGrid().set('StatefulSet', 'spec/replicas', 1).without('ConfigMap').without('RoleBinding');
    expect(grid.ids()).toEqual([]);
  });

  test('members that keep entries on disk need not hand them over', () => {
    const enterprise = member('image', 'hazelcast/hazelcast-enterprise:5.5.0');
    expect(enterprise.options('-Xms1g').config('persistence/enabled', true).ids()).not.toContain('SG021');
    expect(member('image', 'hazelcast/hazelcast-enterprise:5.5.0').options('-Xms1g').ids()).toContain('SG021');
  });

  test('a heap of a size needs no limit', () => {
    const grid = member('resources', {}).options('-Xmx1g -Dhazelcast.shutdownhook.policy=GRACEFUL');
    expect(grid.ids()).not.toContain('SG044');
  });

  test('a licence in a Secret is where it should be', () => {
    const grid = new TestGrid().config('license-key', 'x');
    for (const object of grid.objects)
      if (object['kind'] === 'ConfigMap')
        Object.assign(object, { kind: 'Secret', stringData: object['data'], data: {} });
    grid.set('StatefulSet', 'spec/template/spec/volumes/0', {
      name: 'hazelcast-config',
      secret: { secretName: 'shop-sidecar-grid-config' },
    });
    expect(grid.ids()).toEqual([]);
  });

  test('a map with a section of its own has a copy, whatever the map default has', () => {
    const grid = map({ 'time-to-live-seconds': 9 }).config('map/default/backup-count', 0);
    expect(grid.ids()).toEqual(['SG026']);
    expect(map({ 'backup-count': 2, 'async-backup-count': 4 }).ids()).toEqual([]);
  });

  test('a pod that keeps its node, and one that hands nothing over, may take their time', () => {
    expect(lasting(600).ids()).toEqual([]);
    const annotations = 'spec/template/metadata/annotations';
    const kept = { 'cluster-autoscaler.kubernetes.io/safe-to-evict': 'false' };
    expect(lasting(601).set('StatefulSet', annotations, kept).ids()).not.toContain('SG089');
    expect(lasting(601).options('-Xms1g').ids()).not.toContain('SG089');
  });

  test('rights are a matter of the Kubernetes API', () => {
    expect(dnsGrid().without('RoleBinding').ids()).toEqual([]);
  });
});

test("a custom resource that the operator's users can mend has nothing left", () => {
  const resource = {
    apiVersion: 'hazelcast.com/v1alpha1',
    kind: 'Hazelcast',
    metadata: { name: 'grid' },
    spec: {
      clusterName: 'grid',
      resources: { limits: { memory: '2Gi' } },
      properties: { 'hazelcast.shutdownhook.policy': 'GRACEFUL', 'hazelcast.graceful.shutdown.max.wait': '590' },
      scheduling: {
        topologySpreadConstraints: [
          {
            topologyKey: 'kubernetes.io/hostname',
            maxSkew: 1,
            labelSelector: { matchLabels: { 'app.kubernetes.io/instance': 'grid' } },
          },
        ],
      },
      highAvailabilityMode: 'NODE',
    },
  };
  const budget = {
    kind: 'PodDisruptionBudget',
    metadata: { name: 'grid' },
    spec: { maxUnavailable: 1, selector: { matchLabels: { 'app.kubernetes.io/instance': 'grid' } } },
  };
  expect(judge(resource, budget).findings).toEqual([]);
});

function shared(): TestGrid {
  return plainGrid().set('StatefulSet', 'spec/template/spec/containers/0/ports/0/containerPort', 5701);
}

function graceful(options: string): TestGrid {
  return new TestGrid().options(
    `${options} -Dhazelcast.shutdownhook.policy=GRACEFUL -Dhazelcast.graceful.shutdown.max.wait=120`,
  );
}

function late(): TestGrid {
  return new TestGrid().config('map/default/backup-count', 0).config('map/default/async-backup-count', 1);
}

function map(settings: Readonly<Record<string, number>>): TestGrid {
  return new TestGrid().config('map/a', settings);
}

function lasting(gracePeriod: number): TestGrid {
  return new TestGrid().set('StatefulSet', 'spec/template/spec/terminationGracePeriodSeconds', gracePeriod);
}

function slowScaling(): TestGrid {
  return scalingGrid().set('Deployment', 'spec/template/spec/terminationGracePeriodSeconds', 1801);
}

function defaultAccount(): TestGrid {
  return new TestGrid()
    .set('StatefulSet', 'spec/template/spec/serviceAccountName', undefined)
    .set('RoleBinding', 'subjects/0/name', 'default');
}
