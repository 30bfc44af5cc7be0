import { budgetRules, otherWorkloadRules } from '../../../lib/lint/rules/selectionRules.ts';
import type { ValuesObject } from '../../../lib/read/value.ts';
import { TestGrid } from '../grid.ts';
import { checkRules } from './checkRules.ts';

const SELECTOR = 'PodDisruptionBudget/shop-sidecar-grid: spec.selector';
const ALL = { matchLabels: { 'app.kubernetes.io/instance': 'shop' } };

checkRules(
  [...budgetRules, ...otherWorkloadRules],
  [
    [
      'SG130',
      'a budget that is for an app too',
      () => new TestGrid().add(worker()).set('PodDisruptionBudget', 'spec/selector', ALL),
      SELECTOR,
      'The budget also selects the pods of Deployment/worker',
    ],
    [
      'SG131',
      'two budgets for the same pods',
      () => new TestGrid().add(budget('second', ALL)),
      'PodDisruptionBudget/second: spec.selector',
      'PodDisruptionBudget/shop-sidecar-grid and PodDisruptionBudget/second select the same pods',
    ],
    [
      'SG132',
      'a budget for nothing',
      () => new TestGrid().add(budget('idle', { matchLabels: { app: 'gone' } })),
      'PodDisruptionBudget/idle: spec.selector',
      'The budget selects no pod of the manifests, so it protects nothing',
    ],
    [
      'SG133',
      'a selector that takes the pods of another workload',
      () => new TestGrid().add(worker()).set('StatefulSet', 'spec/selector', ALL),
      'StatefulSet/shop-sidecar-grid: spec.selector',
      'The selector also takes the pods of Deployment/worker',
    ],
  ],
  [
    ['SG130', 'a budget for members only', () => new TestGrid().add(worker())],
    ['SG130', 'a budget for all members of a grid', () => twins().set('PodDisruptionBudget', 'spec/selector', ALL)],
    [
      'SG131',
      'a budget of another namespace',
      () =>
        new TestGrid()
          .set('StatefulSet', 'metadata/namespace', 'a')
          .add({ ...budget('second', ALL), metadata: { name: 'second', namespace: 'b' } }),
    ],
    [
      'SG132',
      'a budget for another workload',
      () => new TestGrid().add(worker()).add(budget('own', { matchLabels: { app: 'worker' } })),
    ],
    [
      'SG132',
      "a budget for the operator's pods",
      () => new TestGrid().add(OPERATED).add(budget('own', { matchLabels: { 'app.kubernetes.io/instance': 'grid' } })),
    ],
    ['SG133', 'selectors that are apart', () => new TestGrid().add(worker())],
  ],
);

const OPERATED: ValuesObject = { apiVersion: 'hazelcast.com/v1alpha1', kind: 'Hazelcast', metadata: { name: 'grid' } };

function budget(name: string, selector: ValuesObject): ValuesObject {
  return { kind: 'PodDisruptionBudget', metadata: { name }, spec: { maxUnavailable: 1, selector } };
}

/** Another workload of the same release. */
function worker(): ValuesObject {
  const template = {
    metadata: { labels: { 'app.kubernetes.io/instance': 'shop', app: 'worker' } },
    spec: { containers: [{ name: 'worker', image: 'ghcr.io/acme/worker:1.0.0' }] },
  };
  return {
    kind: 'Deployment',
    metadata: { name: 'worker' },
    spec: { selector: { matchLabels: { app: 'worker' } }, template },
  };
}

/** A second workload with members of the same grid. */
function twins(): TestGrid {
  const grid = new TestGrid();
  const [first] = grid.objects.filter(({ kind }) => kind === 'StatefulSet');
  return grid.add({ ...first, metadata: { name: 'lite' } });
}
