import type { Construct } from 'constructs';
import { choose } from '../../expressions/choose.ts';
import { and } from '../../expressions/logic.ts';
import { text } from '../../expressions/text.ts';
import type { Grid } from '../../grid/grid.ts';
import type { NamedBlock } from '../../manifest/block.ts';
import { GridTest } from './gridTest.ts';
import { memberCount } from './memberCount.ts';
import { PUT_GET } from './putGetScript.ts';
import type { SidecarGridReference } from './values.ts';

/** Adds what `helm test` runs: the size of the cluster, and an entry put through one member and got through another. */
export function addGridTests(scope: Construct, grid: Grid, values: SidecarGridReference, settings: NamedBlock): void {
  const { clusterName, member, serviceName, topology } = grid;
  const grows = and(topology.sharesPods, values.autoscaling.enabled);
  const same = { grid, values, settings };

  new GridTest(scope, 'cluster-size', {
    ...same,
    name: 'cluster-size',
    script: CLUSTER_SIZE,
    env: [
      { name: 'HEALTH', value: text`http://${serviceName}:${member.port}/hazelcast/health` },
      { name: 'COMPARE', value: choose(grows, '-ge', '-eq') },
      { name: 'EXPECTED', value: text`${memberCount(values)}` },
    ],
  });
  new GridTest(scope, 'put-get', {
    ...same,
    name: 'put-get',
    script: PUT_GET,
    env: [
      { name: 'SERVICE', value: serviceName },
      { name: 'PORT', value: text`${member.port}` },
      { name: 'HZCLIENT_CLUSTERNAME', value: clusterName },
    ],
  });
}

const CLUSTER_SIZE = `size=$(curl --fail --silent --show-error "$HEALTH/cluster-size")
echo "the cluster has $size members, $EXPECTED are expected"
test "$size" "$COMPARE" "$EXPECTED"`;
