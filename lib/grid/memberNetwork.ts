import type { NetworkPolicyIngressRule } from 'kubernetes-types/networking/v1.js';
import type { Templated } from '../manifest/node.ts';
import { when } from '../manifest/when.ts';
import { podsOfRelease } from '../pod/networkPolicy.ts';
import type { Grid } from './grid.ts';

/** Who may reach a member: the pods of the release and, at its metrics, everyone. */
export function memberIngress({ chart, member, metrics }: Grid): readonly Templated<NetworkPolicyIngressRule>[] {
  return [
    { ports: [{ port: member.port, protocol: 'TCP' }], from: podsOfRelease(chart) },
    when(metrics.enabled, { ports: [{ port: metrics.port, protocol: 'TCP' }] }),
  ];
}
