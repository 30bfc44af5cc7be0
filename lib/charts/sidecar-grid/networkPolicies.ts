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
import { serverEgress } from '../../sidekick/egress.ts';
import type { Sidekick } from '../../sidekick/sidekick.ts';
import type { SidecarGridReference } from './values.ts';

/** What {@link addNetworkPolicies} takes. */
export interface NetworkPoliciesProps {
  readonly grid: Grid;
  readonly values: SidecarGridReference;
  /** Name of the StatefulSet of members that have pods of their own. */
  readonly memberName: Expression<string>;
  /** The load balancer beside the app. */
  readonly sidekick: Sidekick;
}

/** Adds a policy for the pods of the app and, where members have pods of their own, one for these. */
export function addNetworkPolicies(scope: Construct, props: NetworkPoliciesProps): void {
  const { grid, values, memberName, sidekick } = props;
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
  const toSidekick: Templated<NetworkPolicyIngressRule> = when(
    and(sidekick.enabled, sidekick.values.podMonitor.enabled),
    { ports: [{ port: sidekick.values.port, protocol: 'TCP' }] },
  );
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
      toSidekick,
      spread(policy.extraIngress),
    ],
    egress: [when(sidekick.enabled, serverEgress(sidekick))],
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
