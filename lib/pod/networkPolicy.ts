import type { Construct } from 'constructs';
import type {
  NetworkPolicy,
  NetworkPolicyEgressRule,
  NetworkPolicyIngressRule,
} from 'kubernetes-types/networking/v1.js';
import type { HelmChart } from '../chart/helmChart.ts';
import { Resource } from '../chart/resource.ts';
import type { Expression, Input } from '../expressions/expression.ts';
import { and } from '../expressions/logic.ts';
import { notEmpty } from '../expressions/presence.ts';
import type { NamedPartial } from '../manifest/partial.ts';
import { spread } from '../manifest/each.ts';
import type { ListTemplate, Templated } from '../manifest/node.ts';
import { when } from '../manifest/when.ts';
import { freeObjects } from '../values/collections.ts';
import type { ReferenceOf } from '../values/declaration.ts';
import { object } from '../values/object.ts';
import { boolean } from '../values/scalars.ts';
import { type Common, metadata } from './metadata.ts';

const networkPolicyFields = {
  enabled: boolean({
    description: 'Create the network policies. The network plugin of the cluster must enforce them.',
    default: false,
  }),
  clients: freeObjects({
    description: 'Peers that may connect to your app, as NetworkPolicyPeer objects. Empty: everyone.',
  }),
  extraIngress: freeObjects({ description: 'Additional ingress rules, as NetworkPolicyIngressRule objects.' }),
  extraEgress: freeObjects({
    description:
      'Egress rules, as NetworkPolicyEgressRule objects. Empty: all egress is allowed. Otherwise the chart adds DNS, the members, and the Kubernetes API if discovery uses it.',
  }),
};

/** The fields of {@link networkPolicyValues}. */
export interface NetworkPolicyFields extends Readonly<typeof networkPolicyFields> {}

/** Values of the network policies. */
export const networkPolicyValues = object<NetworkPolicyFields>('Network policies of the pods.', networkPolicyFields);

/** What a {@link PodNetworkPolicy} takes. */
export interface PodNetworkPolicyProps {
  readonly chart: HelmChart;
  readonly policy: ReferenceOf<typeof networkPolicyValues>;
  readonly common: Common;
  readonly name: Expression<string>;
  /** Labels of the pods that the policy is for. */
  readonly podLabels: NamedPartial;
  /** What may come in, besides what the user allows. */
  readonly ingress: ListTemplate<NetworkPolicyIngressRule>;
  /** What they reach besides DNS and what the user allows, where egress is limited. */
  readonly egress: Extract<ListTemplate<NetworkPolicyEgressRule>, readonly unknown[]>;
  /** The pods ask the Kubernetes API. */
  readonly usesApi: Expression<boolean>;
  /** Such pods exist. @default true */
  readonly where?: Input<boolean>;
}

/**
 * Keeps strangers from the members, whose port answers without a password. Ports are numbers, since not every network
 * finds the named port of a native sidecar.
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export class PodNetworkPolicy extends Resource<NetworkPolicy> {
  constructor(scope: Construct, id: string, props: PodNetworkPolicyProps) {
    const { chart, policy, common, name, podLabels, ingress, egress, usesApi, where = true } = props;
    const limitsEgress = notEmpty(policy.extraEgress);
    super(
      scope,
      id,
      when(and(policy.enabled, where), {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
        metadata: metadata(chart, common, name),
        spec: {
          podSelector: { matchLabels: podLabels },
          policyTypes: ['Ingress', 'Egress'],
          ingress,
          egress: when(
            limitsEgress,
            [
              {
                ports: [
                  { port: 53, protocol: 'UDP' },
                  { port: 53, protocol: 'TCP' },
                ],
              },
              when(usesApi, {
                ports: [
                  { port: 443, protocol: 'TCP' },
                  { port: 6443, protocol: 'TCP' },
                ],
              }),
              ...egress,
              spread(policy.extraEgress),
            ],
            [{}],
          ),
        },
      }),
    );
  }
}

/** All pods of a release, as a peer of a policy. */
export function podsOfRelease(chart: HelmChart) {
  return [{ podSelector: { matchLabels: chart.helpers.selectorLabels } }];
}

/** What lets pods reach a port of all pods of a release: that of the members among them. */
export function toRelease(chart: HelmChart, port: Expression<number>): Templated<NetworkPolicyEgressRule> {
  return { ports: [{ port, protocol: 'TCP' }], to: podsOfRelease(chart) };
}
