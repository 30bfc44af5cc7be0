import type { Construct } from 'constructs';
import type { Pod } from 'kubernetes-types/core/v1.js';
import { Resource } from '../../chart/resource.ts';
import { choose } from '../../expressions/choose.ts';
import type { Grid } from '../../grid/grid.ts';
import { and } from '../../expressions/logic.ts';
import { suffixedName } from '../../pod/suffixedName.ts';
import { metadata } from '../../pod/metadata.ts';
import { text } from '../../expressions/text.ts';
import type { NamedBlock } from '../../manifest/block.ts';
import { merged } from '../../manifest/merged.ts';
import { memberCount } from './memberCount.ts';
import type { SidecarGridReference } from './values.ts';

/** What `helm test` runs: asks a member how many members its cluster has. The image of the member has curl. */
export class GridTest extends Resource<Pod> {
  constructor(scope: Construct, id: string, grid: Grid, values: SidecarGridReference, settings: NamedBlock) {
    const { chart, member } = grid;
    const { autoscaling } = values;
    const { sharesPods } = grid.topology;
    const grows = and(sharesPods, autoscaling.enabled);
    super(
      scope,
      id,
      {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: metadata(chart, grid.common, suffixedName(chart.helpers.fullname, 'test-cluster-size'), {
          fixedAnnotations: {
            'helm.sh/hook': 'test',
            'helm.sh/hook-delete-policy': 'before-hook-creation,hook-succeeded',
          },
        }),
        spec: merged(
          {
            restartPolicy: 'Never',
            automountServiceAccountToken: false,
            containers: [
              {
                name: 'cluster-size',
                image: grid.image,
                imagePullPolicy: member.image.pullPolicy,
                command: ['bash', '-euc', SCRIPT],
                env: [
                  { name: 'HEALTH', value: text`http://${grid.serviceName}:${member.port}/hazelcast/health` },
                  { name: 'COMPARE', value: choose(grows, '-ge', '-eq') },
                  { name: 'EXPECTED', value: text`${memberCount(values)}` },
                ],
                resources: member.resources,
                securityContext: grid.openShift.adapt(member.securityContext),
              },
            ],
          },
          settings,
          values.podSpec,
        ),
      },
      { test: true },
    );
  }
}

const SCRIPT = `size=$(curl --fail --silent --show-error "$HEALTH/cluster-size")
echo "the cluster has $size members, $EXPECTED are expected"
test "$size" "$COMPARE" "$EXPECTED"`;
