import type { Construct } from 'constructs';
import type { NetworkPolicy } from 'kubernetes-types/networking/v1.js';
import { Resource } from '../../chart/resource.ts';
import { notEmpty } from '../../expressions/presence.ts';
import { spread } from '../../manifest/each.ts';
import { when } from '../../manifest/when.ts';
import { metadata } from '../../pod/metadata.ts';
import { podsOfRelease } from '../../pod/networkPolicy.ts';
import { serverEgress } from '../../sidekick/egress.ts';
import { freeObjects } from '../../values/collections.ts';
import { object } from '../../values/object.ts';
import { boolean } from '../../values/scalars.ts';
import type { SidekickContext } from './service.ts';

const networkPolicyFields = {
  enabled: boolean({
    description: 'Create the NetworkPolicy. The network plugin of the cluster must enforce it.',
    default: false,
  }),
  clients: freeObjects({
    description:
      'Peers that may connect to sidekick and scrape it, as NetworkPolicyPeer objects. Empty: everyone. Pods of the release are always allowed.',
  }),
  servers: freeObjects({
    description:
      'Peers that sidekick may connect to on the ports of the sites, as NetworkPolicyPeer objects. Empty: all.',
  }),
  extraIngress: freeObjects({ description: 'Additional ingress rules, as NetworkPolicyIngressRule objects.' }),
  extraEgress: freeObjects({
    description:
      'Additional egress rules, as NetworkPolicyEgressRule objects. DNS and the ports of sites and health checks are always allowed.',
  }),
};

/** The fields of {@link networkPolicyValues}. */
export interface SidekickNetworkPolicyFields extends Readonly<typeof networkPolicyFields> {}

/** Values of the network policy. */
export const networkPolicyValues = object<SidekickNetworkPolicyFields>(
  'The NetworkPolicy of sidekick.',
  networkPolicyFields,
);

/**
 * Lets clients in, and out what sidekick needs: names, and the ports of its servers, which are read from the sites.
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export class SidekickNetworkPolicy extends Resource<NetworkPolicy> {
  constructor(scope: Construct, id: string, { chart, common, values, sidekick, podLabels }: SidekickContext) {
    const { networkPolicy: policy } = values;
    const ports = [{ port: sidekick.values.port, protocol: 'TCP' }];
    super(
      scope,
      id,
      when(policy.enabled, {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
        metadata: metadata(chart, common, sidekick.name),
        spec: {
          podSelector: { matchLabels: podLabels },
          policyTypes: ['Ingress', 'Egress'],
          ingress: [
            { ports, from: policy.clients },
            when(notEmpty(policy.clients), { ports, from: podsOfRelease(chart) }),
            spread(policy.extraIngress),
          ],
          egress: [
            {
              ports: [
                { port: 53, protocol: 'UDP' },
                { port: 53, protocol: 'TCP' },
              ],
            },
            serverEgress(sidekick, policy.servers),
            spread(policy.extraEgress),
          ],
        },
      }),
    );
  }
}
