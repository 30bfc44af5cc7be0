import { rightsRules } from '../../../lib/lint/rules/rightsRules.ts';
import { TestGrid } from '../grid.ts';
import { checkRules, dnsGrid } from './checkRules.ts';

const zones = () => new TestGrid({ availability: { mode: 'zone' } });
const core = (resources: string[]) => ({ apiGroups: [''], resources, verbs: ['get', 'list'] });
const MODE = 'ConfigMap/shop-sidecar-grid-config: data.hazelcast.yaml: hazelcast.partition-group';
const TOKEN = 'StatefulSet/shop-sidecar-grid: spec.template.spec.automountServiceAccountToken';

checkRules(
  rightsRules,
  [
    [
      'SG110',
      'a Role of Endpoints only',
      () => new TestGrid().set('Role', 'rules', [core(['endpoints', 'pods'])]),
      'StatefulSet/shop-sidecar-grid: spec.template.spec.serviceAccountName',
      'Members may read Endpoints but not EndpointSlices, which replace them',
    ],
    [
      'SG111',
      'zones without the right to read nodes',
      () => zones().without('ClusterRoleBinding'),
      MODE,
      'Members may not get nodes, so none knows its zone',
    ],
    [
      'SG111',
      'nodes without the right to read pods',
      () => new TestGrid().set('Role', 'rules', [core(['endpoints'])]),
      MODE,
      'Members may not get pods, so none knows its node',
    ],
    [
      'SG112',
      'a pod without a token',
      () => new TestGrid().set('StatefulSet', 'spec/template/spec/automountServiceAccountToken', false),
      TOKEN,
      'Members find each other through the Kubernetes API, but the pod has no token for it',
    ],
    [
      'SG112',
      'an account without a token, of a pod that says nothing',
      () => new TestGrid().set('StatefulSet', 'spec/template/spec/automountServiceAccountToken', undefined),
      'ServiceAccount/shop-sidecar-grid: automountServiceAccountToken',
      'They do not start',
    ],
  ],
  [
    ['SG110', 'the right to read both', () => new TestGrid()],
    ['SG110', 'no right at all, of which another rule tells', () => new TestGrid().without('RoleBinding')],
    ['SG111', 'zones with the rights', zones],
    ['SG111', 'a role that is not among the manifests', () => zones().without('ClusterRole')],
    ['SG111', 'no binding at all, of which another rule tells', () => new TestGrid().without('RoleBinding')],
    ['SG112', 'DNS, which needs no token', dnsGrid],
    ['SG112', 'a token in a volume', () => withOwnToken()],
  ],
);

function withOwnToken(): TestGrid {
  const grid = new TestGrid().set('StatefulSet', 'spec/template/spec/automountServiceAccountToken', false);
  const mount = { name: 'token', mountPath: '/var/run/secrets/kubernetes.io/serviceaccount' };
  grid.container['volumeMounts'] = [...(grid.container['volumeMounts'] as []), mount];
  return grid;
}
