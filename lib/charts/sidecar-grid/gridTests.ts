import type { Construct } from 'constructs';
import type { EnvVar, Pod } from 'kubernetes-types/core/v1.js';
import { Resource } from '../../chart/resource.ts';
import { choose } from '../../expressions/choose.ts';
import { and } from '../../expressions/logic.ts';
import { text } from '../../expressions/text.ts';
import type { Grid } from '../../grid/grid.ts';
import { MEMBER_VOLUMES } from '../../grid/member.ts';
import type { NamedPartial } from '../../manifest/partial.ts';
import { merged } from '../../manifest/merged.ts';
import type { Templated } from '../../manifest/node.ts';
import { metadata, suffixedName } from '../../pod/metadata.ts';
import { memberCount } from './derivedValues.ts';
import type { SidecarGridReference } from './values.ts';

/** Adds what `helm test` runs: the size of the cluster, and an entry put through one member and got through another. */
export function addGridTests(scope: Construct, grid: Grid, values: SidecarGridReference, settings: NamedPartial): void {
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

/** What a {@link GridTest} runs. */
export interface GridTestProps {
  readonly grid: Grid;
  readonly values: SidecarGridReference;
  /** What all pods have in common. */
  readonly settings: NamedPartial;
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

/**
 * Puts an entry through one member and gets it through another, with nothing but the member's image: `SERVICE` and `PORT`
 * say where members are, and `HZCLIENT_CLUSTERNAME`, which Hazelcast's client reads itself, the name of their cluster.
 *
 * The first and the last address of the headless Service are two members, if there are two. The console of Hazelcast is a
 * client that uses only the given member, so what the last one gives has come through the grid. The map
 * has the name of the pod, and is destroyed in the end whatever happens. Each of at most three clients has 25 seconds.
 * @see https://docs.hazelcast.com/hazelcast/5.5/clients/java
 */
export const PUT_GET = `through() { # ADDRESS COMMAND...: what the console says, through the member at this address alone
  local address=$1
  shift
  if [[ $address == *:* ]]; then address="[$address]"; fi
  cat >client.yaml <<END
hazelcast-client:
  network: { cluster-members: ['$address:$PORT'], smart-routing: false }
  connection-strategy: { connection-retry: { cluster-connect-timeout-millis: 15000 } }
END
  if printf '%s\\n' "ns $HOSTNAME" "$@" exit | timeout 25 java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \\
    -cp "$HZ_HOME/lib/*" -Dhazelcast.client.config=client.yaml \\
    com.hazelcast.client.console.ClientConsoleApp 2>client.log; then return; fi
  grep -E '^(WARNING|SEVERE|Exception|Caused by)' client.log | tail -n 5 >&2
  echo "no answer through the member at $address to: $*" >&2
  return 1
}

addresses=$(getent ahosts "$SERVICE" || true)
first=\${addresses%% *}
last=\${addresses##*$'\\n'}
last=\${last%% *}
: "\${first:?no member has an address at $SERVICE}"
value=$RANDOM-$RANDOM-$RANDOM
trap 'through "$first" m.destroy >/dev/null 2>&1' EXIT
put=$(through "$first" "m.put key $value")
got=$(through "$last" 'm.get key' m.destroy)
if [[ $got != *"$value"*Destroyed* ]]; then
  printf 'put %s through %s:\\n%s\\n\\nbut got through %s:\\n%s\\n' "$value" "$first" "$put" "$last" "$got" >&2
  exit 1
fi
trap - EXIT
echo "put an entry through $first, got it through $last"`;
