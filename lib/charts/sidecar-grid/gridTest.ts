import type { Construct } from 'constructs';
import type { EnvVar, Pod } from 'kubernetes-types/core/v1.js';
import { Resource } from '../../chart/resource.ts';
import type { Grid } from '../../grid/grid.ts';
import { MEMBER_VOLUMES } from '../../grid/member.ts';
import type { NamedBlock } from '../../manifest/block.ts';
import { merged } from '../../manifest/merged.ts';
import type { Templated } from '../../manifest/node.ts';
import { metadata, suffixedName } from '../../pod/metadata.ts';
import type { SidecarGridReference } from './values.ts';

/** What a {@link GridTest} runs. */
export interface GridTestProps {
  readonly grid: Grid;
  readonly values: SidecarGridReference;
  /** What all pods have in common. */
  readonly settings: NamedBlock;
  /** Name of the test: the end of the pod's name, and the container's. */
  readonly name: string;
  /** What bash runs. The image is that of the member, which has a JRE, curl and the jars of Hazelcast. */
  readonly script: string;
  /** Variables that the script reads. */
  readonly env: readonly Templated<EnvVar>[];
}

/** A pod of `helm test`. It is of no component, so that neither Services nor budgets select it. */
export class GridTest extends Resource<Pod> {
  constructor(scope: Construct, id: string, { grid, values, settings, name, script, env }: GridTestProps) {
    const { chart, member } = grid;
    super(
      scope,
      id,
      {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: metadata(chart, grid.common, suffixedName(chart.helpers.fullname, `test-${name}`), {
          fixedAnnotations: {
            'helm.sh/hook': 'test',
            'helm.sh/hook-delete-policy': 'before-hook-creation,hook-succeeded',
          },
        }),
        spec: merged(
          {
            restartPolicy: 'Never',
            activeDeadlineSeconds: 120,
            automountServiceAccountToken: false,
            containers: [
              {
                name,
                image: grid.image,
                imagePullPolicy: member.image.pullPolicy,
                command: ['bash', '-euc', script],
                workingDir: '/tmp',
                env,
                resources: member.resources,
                securityContext: grid.openShift.adapt(member.securityContext),
                volumeMounts: [{ name: MEMBER_VOLUMES.temporary, mountPath: '/tmp' }],
              },
            ],
            volumes: [{ name: MEMBER_VOLUMES.temporary, emptyDir: {} }],
          },
          settings,
          values.podSpec,
        ),
      },
      { test: true },
    );
  }
}
