import { probeRules } from '../../../lib/lint/rules/probeRules.ts';
import { TestGrid } from '../grid.ts';
import { checkRules } from './checkRules.ts';

const POD = 'StatefulSet/shop-sidecar-grid: spec.template.spec';

checkRules(
  probeRules,
  [
    [
      'SG121',
      'liveness of the whole cluster',
      () => withProbe('livenessProbe', '/hazelcast/health/cluster-safe'),
      `${POD}.initContainers[0].livenessProbe.httpGet.path`,
      'No member is cluster-safe while entries move, so each scaling and rollout restarts all members',
    ],
    [
      'SG122',
      'readiness of the whole cluster',
      () => withProbe('readinessProbe', '/hazelcast/health/cluster-safe'),
      `${POD}.initContainers[0].readinessProbe.httpGet.path`,
      'No member is cluster-safe while entries move, so each scaling and rollout removes all',
    ],
  ],
  [
    ['SG121', 'liveness of the member', () => withProbe('livenessProbe', '/hazelcast/health/node-state')],
    ['SG122', 'liveness of the cluster, of which another rule tells', () => withProbe('livenessProbe', '/a')],
  ],
);

function withProbe(name: string, path: string): TestGrid {
  return withContainer(new TestGrid(), name, { httpGet: { path, port: 5701 } });
}

function withContainer(grid: TestGrid, name: string, value: object | undefined): TestGrid {
  Object.assign(grid.container, { [name]: value });
  return grid;
}
