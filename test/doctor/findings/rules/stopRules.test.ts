import { stopRules } from '../../../../lib/doctor/findings/rules/stopRules.ts';
import { TestGrid } from '../grid.ts';
import { checkRules, plainGrid } from './checkRules.ts';

const POD = 'StatefulSet/shop-sidecar-grid: spec.template.spec';
const GRACE = 'spec/template/spec/terminationGracePeriodSeconds';
const TERMINATE = '-Dhazelcast.shutdownhook.policy=TERMINATE';
const deployment = () => new TestGrid({ workload: 'Deployment', replicas: 8 });

checkRules(
  stopRules,
  [
    [
      'SG119',
      'a plain container that stops with the app',
      () => withContainer(plainGrid(), 'lifecycle', undefined),
      `${POD}.containers[1]`,
      'told to stop at the same time as the app',
    ],
    [
      'SG120',
      'a grace period that ends before the handover',
      () => new TestGrid().set('StatefulSet', GRACE, 119),
      `${POD}.terminationGracePeriodSeconds`,
      'kills a pod after 119 seconds, but its member may take 120',
    ],
    [
      'SG120',
      'the grace period that Kubernetes gives',
      () => new TestGrid().set('StatefulSet', GRACE, undefined),
      `${POD}.terminationGracePeriodSeconds`,
      'after 30 seconds',
    ],
    [
      'SG121',
      'liveness of the whole cluster',
      () => withProbe('livenessProbe', '/hazelcast/health/cluster-safe'),
      `${POD}.initContainers[0].livenessProbe.httpGet.path`,
      'restarts all of them',
    ],
    [
      'SG122',
      'readiness of the whole cluster',
      () => withProbe('readinessProbe', '/hazelcast/health/cluster-safe'),
      `${POD}.initContainers[0].readinessProbe.httpGet.path`,
      'takes all pods out of their Services',
    ],
    [
      'SG123',
      'probes of what is off',
      () => new TestGrid().config('network/rest-api', undefined),
      'ConfigMap/shop-sidecar-grid-config: data.hazelcast.yaml: hazelcast.network.rest-api',
      'no pod ever is ready',
    ],
    [
      'SG124',
      'no readiness probe',
      () => withContainer(new TestGrid(), 'readinessProbe', undefined),
      `${POD}.initContainers[0]`,
      'nothing asks whether the member is ready',
    ],
    [
      'SG125',
      'the version of a chart in the labels of pods',
      () => new TestGrid().set('StatefulSet', 'spec/template/metadata/labels/helm.sh~1chart', 'a-1.2.3'),
      'StatefulSet/shop-sidecar-grid: spec.template.metadata.labels.helm.sh/chart',
      'each new version of the chart replaces every member',
    ],
    [
      'SG126',
      'a Deployment that stops all pods first',
      () => deployment().set('Deployment', 'spec/strategy', { type: 'Recreate' }),
      'Deployment/shop-sidecar-grid: spec.strategy.type',
      'all entries are lost',
    ],
    [
      'SG127',
      'a Deployment that stops a quarter of its pods',
      () => deployment().set('Deployment', 'spec/strategy', undefined),
      'Deployment/shop-sidecar-grid: spec.strategy.rollingUpdate.maxUnavailable',
      'may stop 2 members at once, but there are only 1 copies',
    ],
    [
      'SG129',
      'members that stop together and hand nothing over',
      () => new TestGrid().options(TERMINATE).set('StatefulSet', 'spec/podManagementPolicy', 'Parallel'),
      'StatefulSet/shop-sidecar-grid: spec.podManagementPolicy',
      'they hand nothing over',
    ],
  ],
  [
    ['SG119', 'a plain container that waits', plainGrid],
    ['SG119', 'a native sidecar', () => new TestGrid()],
    ['SG120', 'a grace period as long as the handover', () => new TestGrid().set('StatefulSet', GRACE, 120)],
    ['SG120', 'no handover', () => new TestGrid().options(TERMINATE).set('StatefulSet', GRACE, 5)],
    ['SG121', 'liveness of the member', () => withProbe('livenessProbe', '/hazelcast/health/node-state')],
    ['SG122', 'liveness of the cluster, of which another rule tells', () => withProbe('livenessProbe', '/a')],
    ['SG123', 'probes of something else', () => noHealthProbes()],
    ['SG123', 'the switch of Hazelcast 3', () => new TestGrid().config('network/rest-api', undefined).options(OLD)],
    ['SG124', 'a readiness probe of any kind', () => withContainer(new TestGrid(), 'readinessProbe', { exec: {} })],
    ['SG125', 'the version of a chart elsewhere', () => new TestGrid()],
    ['SG126', 'a rollout one by one', deployment],
    [
      'SG127',
      'a quarter of fewer pods',
      () => deployment().set('Deployment', 'spec/replicas', 7).set('Deployment', 'spec/strategy', undefined),
    ],
    [
      'SG127',
      'as many copies as pods that go',
      () => deployment().config('map/default/backup-count', 2).set('Deployment', 'spec/strategy', undefined),
    ],
    [
      'SG129',
      'members that hand over',
      () => new TestGrid().set('StatefulSet', 'spec/podManagementPolicy', 'Parallel'),
    ],
  ],
);

const OLD = '-Dhazelcast.rest.enabled=true';

function withContainer(grid: TestGrid, name: string, value: object | undefined): TestGrid {
  Object.assign(grid.container, { [name]: value });
  return grid;
}

function withProbe(name: string, path: string): TestGrid {
  return withContainer(new TestGrid(), name, { httpGet: { path, port: 5701 } });
}

function noHealthProbes(): TestGrid {
  const grid = new TestGrid().config('network/rest-api', undefined);
  for (const name of ['startupProbe', 'readinessProbe', 'livenessProbe'])
    withContainer(grid, name, { tcpSocket: { port: 5701 } });
  return grid;
}
