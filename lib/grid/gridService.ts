import type { Construct } from 'constructs';
import type { Service } from 'kubernetes-types/core/v1.js';
import { Resource } from '../chart/resource.ts';
import { metadata } from '../pod/metadata.ts';
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
