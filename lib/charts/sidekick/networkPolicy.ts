import type { Construct } from 'constructs';
import type { NetworkPolicy } from 'kubernetes-types/networking/v1.js';
import { Resource } from '../../chart/resource.ts';
import { notEmpty } from '../../expressions/presence.ts';
import { spread } from '../../manifest/spread.ts';
import { when } from '../../manifest/when.ts';
import { metadata } from '../../pod/metadata.ts';
import { podsOfRelease } from '../../pod/networkPolicy.ts';
import { serverEgress } from '../../sidekick/egress.ts';
import { freeObjects } from '../../values/collections.ts';
import { object } from '../../values/object.ts';
import { boolean } from '../../values/scalars.ts';
import type { Balancer } from './balancer.ts';

const networkPolicyFields = {
  enabled: boolean({ description: 'Whether there is a policy. The cluster must enforce it.', default: false }),
  clients: freeObjects({
    description:
      'Who may use sidekick and read its metrics, as NetworkPolicyPeer objects. Empty: everyone. The pods of the release always may.',
  }),
  servers: freeObjects({
    description: 'Where the ports of the sites may be reached, as NetworkPolicyPeer objects. Empty: anywhere.',
  }),
  extraIngress: freeObjects({ description: 'More rules for what comes in, as NetworkPolicyIngressRule objects.' }),
  extraEgress: freeObjects({
    description:
      'More rules for what goes out, as NetworkPolicyEgressRule objects. DNS, and the ports of sites and health, are let out anyway.',
  }),
};

/** The fields of {@link networkPolicyValues}. */
export interface SidekickNetworkPolicyFields extends Readonly<typeof networkPolicyFields> {}

/** Values of the network policy. */
export const networkPolicyValues = object<SidekickNetworkPolicyFields>(
  'Who may reach sidekick, and what it may reach.',
  networkPolicyFields,
);

/**
 * Lets clients in, and out what sidekick needs: names, and the ports of its servers, which are read from the sites.
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export class SidekickNetworkPolicy extends Resource<NetworkPolicy> {
  constructor(scope: Construct, id: string, { chart, common, values, sidekick, podLabels }: Balancer) {
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
