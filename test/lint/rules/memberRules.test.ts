import { describe, expect, test } from 'vitest';
import { memberRules } from '../../../lib/grid/rules/rules.ts';
import { memoryVolumeRules } from '../../../lib/grid/rules/runtimeRules.ts';
import type { ValuesObject } from '../../../lib/read/value.ts';
import { judge, TestGrid } from '../grid.ts';
import { dnsGrid, plainGrid, scalingGrid } from './checkRules.ts';

const SET = 'StatefulSet/shop-sidecar-grid: spec';
const POD = `${SET}.template.spec`;
const CONFIG = 'ConfigMap/shop-sidecar-grid-config: data.hazelcast.yaml: hazelcast';
const BUDGET = 'PodDisruptionBudget/shop-sidecar-grid: spec';
const SCALER = 'HorizontalPodAutoscaler/shop-sidecar-grid: spec';
const GRACE = 'spec/template/spec/terminationGracePeriodSeconds';
const TERMINATE = '-Dhazelcast.shutdownhook.policy=TERMINATE';
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
  [
    'SG020',
    () => new TestGrid().set('StatefulSet', 'spec/replicas', 1),
    `${SET}.replicas`,
    '1 is too few members for a backup count of 1',
  ],
  ['SG021', () => new TestGrid().options('-Xms1g'), `${POD}.initContainers[0].env[4]`, 'without handing their entries'],
  [
    'SG022',
    () => dnsGrid().config('partition-group', { enabled: true, 'group-type': 'NODE_AWARE' }),
    `${CONFIG}.network.join`,
    'The mode node has no effect, and an entry and its backup may share a node',
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
    'Entries have no backup',
  ],
  [
    'SG033',
    () => new TestGrid({ availability: { spread: { whenUnsatisfiable: 'ScheduleAnyway' } } }),
    `${POD}.topologySpreadConstraints`,
    'A rollout may put all members into one node',
  ],
  [
    'SG035',
    () => new TestGrid().set('PodDisruptionBudget', 'spec/maxUnavailable', '50%'),
    `${BUDGET}.maxUnavailable`,
    'Drains may evict 2 members at once, but the backup count is 1',
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
    'A rollout replaces the next member as soon as the new one is ready, before it holds its entries',
  ],
  [
    'SG040',
    () => new TestGrid().set('StatefulSet', 'spec/template/spec/terminationGracePeriodSeconds', 124),
    `${POD}.terminationGracePeriodSeconds`,
    'The grace period leaves 4 seconds after the handover',
  ],
  [
    'SG041',
    () => slowScaling(),
    SCALER,
    'Pods may take 1801 seconds to end, but an autoscaler counts only pods stopped in the last 1800 seconds',
  ],
  [
    'SG042',
    () => scalingGrid().set('HorizontalPodAutoscaler', 'spec/minReplicas', 1),
    `${SCALER}.minReplicas`,
    'The autoscaler may scale down to 1, too few members for a backup count of 1',
  ],
  [
    'SG043',
    () => new TestGrid().config('map/default/async-backup-count', 6),
    `${CONFIG}.map.default.backup-count`,
    "1 synchronous and 6 asynchronous backups exceed Hazelcast's maximum of 6",
  ],
  [
    'SG044',
    () => member('resources', {}),
    `${POD}.initContainers[0].resources`,
    "the heap of each member may take 60 % of the node's",
  ],
  ['SG045', embedded, `${POD}.containers[0].resources`, 'the heap of your app'],
  [
    'SG046',
    () => graceful('-Xmx500m'),
    `${POD}.initContainers[0].env[4]`,
    'A heap of 98 % of the limit leaves too little for threads, classes and buffers',
  ],
  [
    'SG047',
    () => member('image', 'hazelcast/hazelcast'),
    `${POD}.initContainers[0].image`,
    'The tag latest moves with each release',
  ],
  [
    'SG048',
    () => new TestGrid().set('StatefulSet', 'spec/template/spec/containers/0/image', 'shop'),
    `${POD}.containers[0].image`,
    'The tag latest moves, so pods of one release may run different versions of your app, and',
  ],
  ['SG051', () => new TestGrid().without('RoleBinding'), `${POD}.serviceAccountName`, 'find no others'],
  [
    'SG052',
    () => defaultAccount(),
    `${POD}.serviceAccountName`,
    'Members use the ServiceAccount default, so every pod of the namespace that names none has',
  ],
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
  [
    'SG075',
    () => new TestGrid().config('license-key', 'x'),
    `${CONFIG}.license-key`,
    'The license is in a ConfigMap, where anyone who may read ConfigMaps sees it',
  ],
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
  ['SG085', () => late(), `${CONFIG}.map.default.backup-count`, 'All backups are asynchronous'],
  [
    'SG086',
    () => map({ 'backup-count': 3 }),
    `${CONFIG}.map`,
    'Map a has more backups than there are other members, nodes or zones',
  ],
  ['SG087', () => map({ 'backup-count': 0 }), `${CONFIG}.map`, 'Map a has no synchronous backup'],
  [
    'SG088',
    () => map({ 'async-backup-count': 6 }),
    `${CONFIG}.map`,
    "Map a exceeds Hazelcast's maximum of 6 backups, synchronous and asynchronous together",
  ],
  ['SG089', () => lasting(601), `${POD}.terminationGracePeriodSeconds`, 'may take 601 seconds to end'],
  [
    'SG066',
    () => withContainer(plainGrid(), 'lifecycle', undefined),
    `${POD}.containers[1]`,
    'Kubernetes stops the member together with your app',
  ],
  [
    'SG120',
    () => new TestGrid().set('StatefulSet', GRACE, 119),
    `${POD}.terminationGracePeriodSeconds`,
    'Kubernetes kills a pod after 119 seconds, but its member may need longer to hand its',
  ],
  [
    'SG120',
    () => new TestGrid().set('StatefulSet', GRACE, undefined),
    `${POD}.terminationGracePeriodSeconds`,
    'after 30 seconds',
  ],
  [
    'SG058',
    () => new TestGrid().config('network/rest-api', undefined),
    'ConfigMap/shop-sidecar-grid-config: data.hazelcast.yaml: hazelcast.network.rest-api',
    'No pod gets ready',
  ],
  [
    'SG082',
    () => inMemory({}),
    `${POD}.volumes[1].emptyDir`,
    'Files in this volume count as memory of the member, whose heap may take 60 %',
  ],
  [
    'SG082',
    () => inMemory({ sizeLimit: '206Mi' }),
    `${POD}.volumes[1].emptyDir`,
    'The kernel kills a member over its limit without a handover',
  ],
  ['SG064', () => healthOff(), `${CONFIG}.network.rest-api.endpoint-groups.HEALTH_CHECK`, 'HEALTH_CHECK is off'],
];

/** Manifests that come near to a rule and keep it. */
const KEPT: readonly (readonly [id: string, what: string, grid: () => TestGrid])[] = [
  ['SG066', 'a plain container that waits', plainGrid],
  ['SG066', 'a native sidecar', () => new TestGrid()],
  ['SG120', 'a grace period as long as the handover', () => new TestGrid().set('StatefulSet', GRACE, 120)],
  ['SG120', 'no handover', () => new TestGrid().options(TERMINATE).set('StatefulSet', GRACE, 5)],
  ['SG058', 'probes of something else', () => noHealthProbes()],
  ['SG058', 'the switch of Hazelcast 3', () => new TestGrid().config('network/rest-api', undefined).options(OLD)],
  ['SG082', 'a volume in memory that leaves room', () => inMemory({ sizeLimit: '204Mi' })],
  ['SG082', 'a volume on disk', () => new TestGrid()],
  ['SG064', 'no word of it', () => new TestGrid().config('network/rest-api/endpoint-groups', undefined)],
];

const RULES = [...memberRules, ...memoryVolumeRules].filter(({ remedy }) => remedy.manifests !== undefined);

test.each(BROKEN)('%s is broken by manifests, and its message tells of them', (id, grid, path, message) => {
  const finding = grid().finding(id);
  const rule = RULES.find((one) => one.id === id);
  expect(finding?.path).toBe(path);
  expect(finding?.message).toContain(message);
  expect(finding?.fix).toBe(rule?.remedy.manifests);
  expect(finding?.severity).toBe(rule?.severity);
});

test.each(KEPT)('%s is kept by %s', (id, _, grid) => {
  expect(grid().ids()).not.toContain(id);
});

test('each rule with a remedy for manifests is broken here', () => {
  expect([...new Set(BROKEN.map(([id]) => id))].sort()).toEqual(RULES.map(({ id }) => id).sort());
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

  test('a license in a Secret is where it should be', () => {
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

  test('a number of backups that only the cluster knows breaks no rule', () => {
    const low = () => new TestGrid().set('StatefulSet', 'spec/replicas', 1);
    expect(low().ids()).toContain('SG020');
    expect(low().config('map/default/backup-count', '${BACKUPS}').ids()).not.toContain('SG020');
    expect(map({ 'backup-count': '${BACKUPS}', 'async-backup-count': 6 }).ids()).toEqual([]);
  });

  test('partition groups of another kind are not judged as none', () => {
    const spi = new TestGrid().config('partition-group', { enabled: true, 'group-type': 'SPI' });
    expect(spi.ids()).toEqual([]);
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

function map(settings: ValuesObject): TestGrid {
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

const OLD = '-Dhazelcast.rest.enabled=true';

function withContainer(grid: TestGrid, name: string, value: object | undefined): TestGrid {
  Object.assign(grid.container, { [name]: value });
  return grid;
}

function noHealthProbes(): TestGrid {
  const grid = new TestGrid().config('network/rest-api', undefined);
  for (const name of ['startupProbe', 'readinessProbe', 'livenessProbe'])
    withContainer(grid, name, { tcpSocket: { port: 5701 } });
  return grid;
}

/** A grid with a limit of 512 MiB, of which the heap may take 60 per cent: 307.2 MiB. */
function inMemory(more: ValuesObject): TestGrid {
  return new TestGrid().set('StatefulSet', 'spec/template/spec/volumes/1/emptyDir', { medium: 'Memory', ...more });
}

function healthOff(): TestGrid {
  return new TestGrid().config('network/rest-api/endpoint-groups/HEALTH_CHECK/enabled', false);
}
