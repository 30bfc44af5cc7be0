import { rolloutRules } from '../../../lib/lint/rules/rolloutRules.ts';
import type { Value } from '../../../lib/read/value.ts';
import { TestGrid } from '../grid.ts';
import { checkRules, scalingGrid } from './checkRules.ts';

const POD = 'StatefulSet/shop-sidecar-grid: spec.template.spec';
const TERMINATE = '-Dhazelcast.shutdownhook.policy=TERMINATE';
const deployment = () => new TestGrid({ workload: 'Deployment', replicas: 8 });
const PLACE = 'HorizontalPodAutoscaler/shop-sidecar-grid: spec.behavior.scaleDown';
const ANNOTATIONS = 'spec/template/metadata/annotations';
/** A grid without a mode: only anti-affinity keeps its members apart. */
const modeless = () => new TestGrid({ availability: { mode: 'none' } });
const SPREAD = 'spec/template/spec/topologySpreadConstraints';

checkRules(
  rolloutRules,
  [
    [
      'SG124',
      'no readiness probe',
      () => withContainer(new TestGrid(), 'readinessProbe', undefined),
      `${POD}.initContainers[0]`,
      'The member has no readiness probe',
    ],
    [
      'SG125',
      'the version of a chart in the labels of pods',
      () => new TestGrid().set('StatefulSet', 'spec/template/metadata/labels/helm.sh~1chart', 'a-1.2.3'),
      'StatefulSet/shop-sidecar-grid: spec.template.metadata.labels.helm.sh/chart',
      'Each new version of the chart replaces every member, even when nothing else changes',
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
      'A rollout may stop 2 members at once, but the backup count is 1',
    ],
    [
      'SG129',
      'members that stop together and hand nothing over',
      () => new TestGrid().options(TERMINATE).set('StatefulSet', 'spec/podManagementPolicy', 'Parallel'),
      'StatefulSet/shop-sidecar-grid: spec.podManagementPolicy',
      'they hand nothing over',
    ],
    [
      'SG128',
      'an autoscaler without policies, which takes all that it may',
      () => scalingGrid().set('HorizontalPodAutoscaler', 'spec/behavior', undefined),
      PLACE,
      'may stop 6 members within the 165 seconds',
    ],
    ['SG128', 'two pods at once', () => policies([pods(2, 1000)]), PLACE, 'may stop 2 members'],
    ['SG128', 'one pod twice within a grace period', () => policies([pods(1, 100)]), PLACE, 'may stop 2 members'],
    ['SG128', 'a quarter of them', () => policies([percent(25, 1000)]), PLACE, 'may stop 3 members'],
    ['SG128', 'the greater of two', () => policies([pods(1, 1000), pods(3, 1000)]), PLACE, 'may stop 3 members'],
    [
      'SG141',
      'a configuration without a checksum',
      () => new TestGrid().set('StatefulSet', ANNOTATIONS, undefined),
      'StatefulSet/shop-sidecar-grid: spec.template.metadata.annotations',
      'Members read ConfigMap/shop-sidecar-grid-config only when they start',
    ],
    [
      'SG142',
      'nothing that keeps members apart',
      () => modeless().set('StatefulSet', 'spec/template/spec/affinity', undefined),
      `${POD}.topologySpreadConstraints`,
      'Nothing keeps members apart',
    ],
  ],
  [
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
    ['SG128', 'the policies of the chart', scalingGrid],
    ['SG128', 'the lesser of two', () => policies([pods(1, 1000), pods(3, 1000)], 'Min')],
    ['SG128', 'no scale-down', () => policies([pods(3, 1000)], 'Disabled')],
    ['SG128', 'as many copies as pods that go', () => policies([pods(2, 1000)]).config('map/default/backup-count', 2)],
    ['SG128', 'a StatefulSet, which stops pods in order', () => statefulSet()],
    ['SG141', 'a checksum', () => new TestGrid()],
    ['SG141', 'what reloads pods', () => reloaded()],
    ['SG141', 'a ConfigMap that never changes', () => noChecksum().set('ConfigMap', 'immutable', true)],
    ['SG141', 'a name with a hash, as Kustomize makes it', () => hashed()],
    ['SG142', 'anti-affinity', modeless],
    ['SG142', 'a spread over zones', () => zones()],
    [
      'SG142',
      'one member',
      () =>
        modeless().set('StatefulSet', 'spec/template/spec/affinity', undefined).set('StatefulSet', 'spec/replicas', 1),
    ],
  ],
);

function withContainer(grid: TestGrid, name: string, value: object | undefined): TestGrid {
  Object.assign(grid.container, { [name]: value });
  return grid;
}

function pods(value: number, periodSeconds: number): Value {
  return { type: 'Pods', value, periodSeconds };
}

function percent(value: number, periodSeconds: number): Value {
  return { type: 'Percent', value, periodSeconds };
}

function policies(list: Value[], selectPolicy: Value = 'Max'): TestGrid {
  return scalingGrid().set('HorizontalPodAutoscaler', 'spec/behavior/scaleDown', { selectPolicy, policies: list });
}

function statefulSet(): TestGrid {
  const grid = new TestGrid({ autoscaling: { enabled: true, minReplicas: 3, maxReplicas: 9 } });
  return grid.set('HorizontalPodAutoscaler', 'spec/behavior', undefined);
}

function noChecksum(): TestGrid {
  return new TestGrid().set('StatefulSet', ANNOTATIONS, undefined);
}

function reloaded(): TestGrid {
  return noChecksum().set('StatefulSet', 'metadata/annotations', { 'reloader.stakater.com/auto': 'true' });
}

function hashed(): TestGrid {
  const name = 'grid-5f8k2m9c4t';
  return noChecksum()
    .set('ConfigMap', 'metadata/name', name)
    .set('StatefulSet', 'spec/template/spec/volumes/0/configMap/name', name);
}

function zones(): TestGrid {
  const grid = modeless().set('StatefulSet', 'spec/template/spec/affinity', undefined);
  const labels = { 'app.kubernetes.io/instance': 'shop' };
  return grid.set('StatefulSet', SPREAD, [
    { topologyKey: 'topology.kubernetes.io/zone', maxSkew: 1, labelSelector: { matchLabels: labels } },
  ]);
}
