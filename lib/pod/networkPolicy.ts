import type { Construct } from 'constructs';
import type { NetworkPolicy } from 'kubernetes-types/networking/v1.js';
import type { HelmChart } from '../chart/helmChart.ts';
import { Resource } from '../chart/resource.ts';
import type { Expression } from '../expressions/expression.ts';
import { notEmpty } from '../expressions/presence.ts';
import { eachEntry } from '../manifest/each.ts';
import { spread } from '../manifest/spread.ts';
import { when } from '../manifest/when.ts';
import { freeObjects, type MapReference } from '../values/collections.ts';
import type { Declaration, ReferenceOf } from '../values/declaration.ts';
import { object } from '../values/object.ts';
import { boolean } from '../values/scalars.ts';
import { type Common, metadata } from './metadata.ts';

/** Values of the network policy. */
export const networkPolicyValues = object('Who may reach the pods, and what they may reach.', {
  enabled: boolean({ description: 'Whether there is a policy. The cluster must enforce it.', default: false }),
  clients: freeObjects({
    description: 'Who may reach your app, as NetworkPolicyPeer objects. Empty: everyone.',
  }),
  extraIngress: freeObjects({ description: 'More rules for what comes in, as NetworkPolicyIngressRule objects.' }),
  extraEgress: freeObjects({
    description:
      'What the pods may reach, as NetworkPolicyEgressRule objects. Empty: everything. Else DNS, members and, with discovery through it, the Kubernetes API are added.',
  }),
});

/** What a {@link PodNetworkPolicy} takes. */
export interface PodNetworkPolicyProps {
  readonly chart: HelmChart;
  readonly policy: ReferenceOf<typeof networkPolicyValues>;
  readonly common: Common;
  /** Ports of the app. */
  readonly appPort: Expression<number>;
  readonly extraPorts: MapReference<Declaration<number, Expression<number>>>;
  /** Port of the members, which only members and their apps reach. */
  readonly memberPort: Expression<number>;
  /** The pods ask the Kubernetes API. */
  readonly usesApi: Expression<boolean>;
}

/**
 * Keeps strangers from the members, whose port answers without a password. Ports are numbers, since not every network
 * finds the named port of a native sidecar.
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export class PodNetworkPolicy extends Resource<NetworkPolicy> {
  constructor(scope: Construct, id: string, props: PodNetworkPolicyProps) {
    const { chart, policy, common, memberPort, usesApi } = props;
    const members = [{ podSelector: { matchLabels: chart.helpers.selectorLabels } }];
    const limitsEgress = notEmpty(policy.extraEgress);
    super(
      scope,
      id,
      when(policy.enabled, {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
        metadata: metadata(chart, common, chart.helpers.fullname),
        spec: {
          podSelector: { matchLabels: chart.helpers.selectorLabels },
          policyTypes: ['Ingress', when(limitsEgress, 'Egress')],
          ingress: [
            {
              ports: [
                { port: props.appPort, protocol: 'TCP' },
                eachEntry(props.extraPorts, ['name', 'port'], (_name, port) => ({ port, protocol: 'TCP' })),
              ],
              from: policy.clients,
            },
            { ports: [{ port: memberPort, protocol: 'TCP' }], from: members },
            spread(policy.extraIngress),
          ],
          egress: when(limitsEgress, [
            {
              ports: [
                { port: 53, protocol: 'UDP' },
                { port: 53, protocol: 'TCP' },
              ],
            },
            { ports: [{ port: memberPort, protocol: 'TCP' }], to: members },
            when(usesApi, {
              ports: [
                { port: 443, protocol: 'TCP' },
                { port: 6443, protocol: 'TCP' },
              ],
            }),
            spread(policy.extraEgress),
          ]),
        },
      }),
    );
  }
}
