import type { Construct } from 'constructs';
import type { Expression } from '../../expressions/expression.ts';
import { memberIngress } from '../../grid/discovery.ts';
import type { Grid } from '../../grid/grid.ts';
import { eachEntry, spread } from '../../manifest/each.ts';
import { PodNetworkPolicy, toRelease } from '../../pod/networkPolicy.ts';
import type { Sidecars } from '../../sidecars/sidecars.ts';
import type { SidecarGridReference } from './values.ts';

/** What {@link addNetworkPolicies} takes. */
export interface NetworkPoliciesProps {
  readonly grid: Grid;
  readonly values: SidecarGridReference;
  /** Name of the StatefulSet of members that have pods of their own. */
  readonly memberName: Expression<string>;
  readonly sidecars: Sidecars;
}

/** Adds a policy for the pods of the app and, where members have pods of their own, one for these. */
export function addNetworkPolicies(scope: Construct, props: NetworkPoliciesProps): void {
  const { grid, values, memberName, sidecars } = props;
  const { chart, common, topology, usesApi } = grid;
  const { app, networkPolicy: policy } = values;
  const same = { chart, policy, common };

  new PodNetworkPolicy(scope, 'networkpolicy', {
    ...same,
    name: chart.helpers.fullname,
    podLabels: grid.appLabels,
    ingress: [
      {
        ports: [
          { port: sidecars.servicePort(app.port), protocol: 'TCP' },
          eachEntry(app.extraPorts, ['name', 'port'], (_name, port) => ({ port, protocol: 'TCP' })),
        ],
        from: policy.clients,
      },
      ...sidecars.ingress,
      spread(policy.extraIngress),
    ],
    egress: sidecars.egress,
    usesApi: sidecars.usesApi,
  });
  new PodNetworkPolicy(scope, 'networkpolicy-member', {
    ...same,
    name: memberName,
    podLabels: grid.memberLabels,
    ingress: memberIngress(grid),
    egress: [toRelease(chart, grid.member.port)],
    usesApi,
    where: topology.isClientServer,
  });
}
