import type { Construct } from 'constructs';
import type { NetworkPolicyIngressRule } from 'kubernetes-types/networking/v1.js';
import type { Expression } from '../../expressions/expression.ts';
import { and } from '../../expressions/logic.ts';
import type { Grid } from '../../grid/grid.ts';
import { eachEntry } from '../../manifest/each.ts';
import type { Templated } from '../../manifest/node.ts';
import { spread } from '../../manifest/spread.ts';
import { when } from '../../manifest/when.ts';
import { PodNetworkPolicy, podsOfRelease } from '../../pod/networkPolicy.ts';
import type { SidecarGridReference } from './values.ts';

/** Adds a policy for the pods of the app and, where members have pods of their own, one for these. */
export function addNetworkPolicies(
  scope: Construct,
  grid: Grid,
  values: SidecarGridReference,
  memberName: Expression<string>,
): void {
  const { chart, common, topology, usesApi } = grid;
  const { app, metrics, networkPolicy: policy } = values;
  const memberPort = grid.member.port;
  const toMember: Templated<NetworkPolicyIngressRule> = {
    ports: [{ port: memberPort, protocol: 'TCP' }],
    from: podsOfRelease(chart),
  };
  const toMetrics: Templated<NetworkPolicyIngressRule> = when(metrics.enabled, {
    ports: [{ port: metrics.port, protocol: 'TCP' }],
  });
  const same = { chart, policy, common, memberPort };

  new PodNetworkPolicy(scope, 'networkpolicy', {
    ...same,
    name: chart.helpers.fullname,
    podLabels: grid.appLabels,
    ingress: [
      {
        ports: [
          { port: app.port, protocol: 'TCP' },
          eachEntry(app.extraPorts, ['name', 'port'], (_name, port) => ({ port, protocol: 'TCP' })),
        ],
        from: policy.clients,
      },
      when(topology.sharesPods, toMember),
      when(topology.sharesPods, toMetrics),
      spread(policy.extraIngress),
    ],
    usesApi: and(topology.sharesPods, usesApi),
  });
  new PodNetworkPolicy(scope, 'networkpolicy-member', {
    ...same,
    name: memberName,
    podLabels: grid.memberLabels,
    ingress: [toMember, toMetrics],
    usesApi,
    where: topology.isClientServer,
  });
}
