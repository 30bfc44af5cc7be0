import { Construct } from 'constructs';
import type { ClusterRole, ClusterRoleBinding, Role, RoleBinding } from 'kubernetes-types/rbac/v1.js';
import { Resource } from '../chart/resource.ts';
import { equal } from '../expressions/compare.ts';
import type { Input } from '../expressions/expression.ts';
import { and } from '../expressions/logic.ts';
import { text } from '../expressions/text.ts';
import { when } from '../manifest/when.ts';
import { metadata } from '../pod/metadata.ts';
import type { Grid } from './grid.ts';

/** What {@link DiscoveryRbac} takes. */
export interface DiscoveryRbacProps {
  readonly grid: Grid;
  /** The ServiceAccount of the members. */
  readonly serviceAccountName: Input<string>;
  /** The chart creates what members need. */
  readonly create: Input<boolean>;
}

const RBAC = 'rbac.authorization.k8s.io';

/**
 * What members may read to find each other through the Kubernetes API: no more than the plugin asks for. Zones are a
 * label of nodes, which belong to no namespace: only they need a ClusterRole.
 * @see https://docs.hazelcast.com/hazelcast/5.5/kubernetes/kubernetes-auto-discovery
 */
export class DiscoveryRbac extends Construct {
  constructor(scope: Construct, id: string, { grid, serviceAccountName, create }: DiscoveryRbacProps) {
    super(scope, id);
    const { chart, common, namespace } = grid;
    const { fullname } = chart.helpers;
    const needed = and(create, grid.usesApi);
    const readsNodes = and(needed, equal(grid.mode, 'zone'));
    const clusterName = text`${namespace}-${fullname}`;
    const subjects = [{ kind: 'ServiceAccount', name: serviceAccountName, namespace }];

    new Resource<Role>(
      this,
      'role',
      when(needed, {
        apiVersion: `${RBAC}/v1`,
        kind: 'Role',
        metadata: metadata(chart, common, fullname),
        rules: [
          { apiGroups: [''], resources: ['endpoints', 'pods', 'services'], verbs: ['get', 'list'] },
          { apiGroups: ['discovery.k8s.io'], resources: ['endpointslices'], verbs: ['get', 'list'] },
        ],
      }),
    );
    new Resource<RoleBinding>(
      this,
      'rolebinding',
      when(needed, {
        apiVersion: `${RBAC}/v1`,
        kind: 'RoleBinding',
        metadata: metadata(chart, common, fullname),
        roleRef: { apiGroup: RBAC, kind: 'Role', name: fullname },
        subjects,
      }),
    );
    new Resource<ClusterRole>(
      this,
      'clusterrole',
      when(readsNodes, {
        apiVersion: `${RBAC}/v1`,
        kind: 'ClusterRole',
        metadata: metadata(chart, common, clusterName),
        rules: [{ apiGroups: [''], resources: ['nodes'], verbs: ['get'] }],
      }),
    );
    new Resource<ClusterRoleBinding>(
      this,
      'clusterrolebinding',
      when(readsNodes, {
        apiVersion: `${RBAC}/v1`,
        kind: 'ClusterRoleBinding',
        metadata: metadata(chart, common, clusterName),
        roleRef: { apiGroup: RBAC, kind: 'ClusterRole', name: clusterName },
        subjects,
      }),
    );
  }
}
