import { Construct } from 'constructs';
import type { PolicyRule, Role, RoleBinding } from 'kubernetes-types/rbac/v1.js';
import { Resource } from '../chart/resource.ts';
import { equal } from '../expressions/compare.ts';
import type { Expression, Input } from '../expressions/expression.ts';
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

type RoleKind = 'Role' | 'ClusterRole';

/** A role, of a namespace or of the cluster: both are made alike. */
interface AnyRole extends Omit<Role, 'kind'> {
  readonly kind: RoleKind;
}

/** What gives such a role to someone. */
interface AnyBinding extends Omit<RoleBinding, 'kind'> {
  readonly kind: `${RoleKind}Binding`;
}

const RBAC = 'rbac.authorization.k8s.io';

/**
 * What members may read to find each other through the Kubernetes API: no more than the plugin asks for. Zones are a
 * label of nodes, which belong to no namespace: only they need a ClusterRole.
 * @see https://docs.hazelcast.com/hazelcast/5.5/kubernetes/kubernetes-auto-discovery
 */
export class DiscoveryRbac extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: DiscoveryRbacProps,
  ) {
    super(scope, id);
    const { grid, create } = props;
    const { fullname } = grid.chart.helpers;
    const needed = and(create, grid.usesApi);
    const readsNodes = and(needed, equal(grid.mode, 'zone'));
    this.grant('Role', needed, fullname, [
      { apiGroups: [''], resources: ['endpoints', 'pods', 'services'], verbs: ['get', 'list'] },
      { apiGroups: ['discovery.k8s.io'], resources: ['endpointslices'], verbs: ['get', 'list'] },
    ]);
    this.grant('ClusterRole', readsNodes, text`${grid.namespace}-${fullname}`, [
      { apiGroups: [''], resources: ['nodes'], verbs: ['get'] },
    ]);
  }

  /** Adds a role of these rules, and what gives it to the members. */
  private grant(kind: RoleKind, where: Input<boolean>, name: Expression<string>, rules: readonly PolicyRule[]): void {
    const { grid, serviceAccountName } = this.props;
    const named = metadata(grid.chart, grid.common, name, { clusterScoped: kind === 'ClusterRole' });
    new Resource<AnyRole>(
      this,
      kind.toLowerCase(),
      when(where, { apiVersion: `${RBAC}/v1`, kind, metadata: named, rules }),
    );
    new Resource<AnyBinding>(
      this,
      `${kind.toLowerCase()}binding`,
      when(where, {
        apiVersion: `${RBAC}/v1`,
        kind: `${kind}Binding`,
        metadata: named,
        roleRef: { apiGroup: RBAC, kind, name },
        subjects: [{ kind: 'ServiceAccount', name: serviceAccountName, namespace: grid.namespace }],
      }),
    );
  }
}
