import { Construct } from 'constructs';
import type { Service } from 'kubernetes-types/core/v1.js';
import type { NetworkPolicyIngressRule } from 'kubernetes-types/networking/v1.js';
import type { PolicyRule, Role, RoleBinding } from 'kubernetes-types/rbac/v1.js';
import { Resource } from '../chart/resource.ts';
import { equal } from '../expressions/compare.ts';
import type { Expression, Input } from '../expressions/expression.ts';
import { and } from '../expressions/logic.ts';
import { text } from '../expressions/text.ts';
import type { Templated } from '../manifest/node.ts';
import { when } from '../manifest/when.ts';
import { metadata } from '../pod/metadata.ts';
import { podsOfRelease } from '../pod/networkPolicy.ts';
import type { Grid } from './grid.ts';

/**
 * The Service that members find each other through. It is headless and publishes addresses that are not ready yet: else
 * members that start together cannot see each other and form clusters of one. Its port is a number, since Kubernetes
 * before 1.33 does not find the named port of a native sidecar.
 * @see https://docs.hazelcast.com/hazelcast/5.5/kubernetes/kubernetes-auto-discovery
 * @see https://github.com/kubernetes/kubernetes/issues/127958
 */
export class GridService extends Resource<Service> {
  constructor(scope: Construct, id: string, grid: Grid) {
    const { chart, member, memberLabels } = grid;
    super(scope, id, {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: metadata(chart, grid.common, grid.serviceName),
      spec: {
        type: 'ClusterIP',
        clusterIP: 'None',
        publishNotReadyAddresses: true,
        selector: memberLabels,
        ports: [{ name: 'hazelcast', port: member.port, targetPort: member.port, protocol: 'TCP', appProtocol: 'tcp' }],
      },
    });
  }
}

/** Who may reach a member: the pods of the release and, at its metrics, everyone. */
export function memberIngress({ chart, member, metrics }: Grid): readonly Templated<NetworkPolicyIngressRule>[] {
  return [
    { ports: [{ port: member.port, protocol: 'TCP' }], from: podsOfRelease(chart) },
    when(metrics.enabled, { ports: [{ port: metrics.port, protocol: 'TCP' }] }),
  ];
}

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
