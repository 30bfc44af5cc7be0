import type { Container, Probe } from 'kubernetes-types/core/v1.js';
import { choose } from '../expressions/choose.ts';
import { join } from '../expressions/collections.ts';
import type { Expression } from '../expressions/expression.ts';
import { TextHelper } from '../expressions/helper.ts';
import { notEmpty } from '../expressions/presence.ts';
import { text } from '../expressions/text.ts';
import { block, type NamedBlock } from '../manifest/block.ts';
import { eachEntry } from '../manifest/each.ts';
import { merged } from '../manifest/merged.ts';
import type { Templated } from '../manifest/node.ts';
import { spread } from '../manifest/spread.ts';
import { when } from '../manifest/when.ts';
import type { FreeMap } from '../values/collections.ts';
import type { Grid } from './grid.ts';

/** Where the member reads its configuration from. */
const CONFIG_FOLDER = '/data/hazelcast';

/** Volumes that a {@link memberContainer} mounts. */
export const MEMBER_VOLUMES = { config: 'hazelcast-config', temporary: 'hazelcast-tmp' } as const;

/**
 * The member's container, once, for the list of init containers when it is a native sidecar, else for that of containers.
 * Its name is `hazelcast`, which the discovery plugin looks for.
 */
export function memberContainer(grid: Grid, native: Expression<boolean>): NamedBlock<readonly Templated<Container>[]> {
  const { member } = grid;
  const container: Templated<Container> = {
    name: 'hazelcast',
    image: grid.image,
    imagePullPolicy: member.image.pullPolicy,
    restartPolicy: when(native, 'Always'),
    ports: [{ name: 'hazelcast', containerPort: member.port, protocol: 'TCP' }],
    env: [
      { name: 'HAZELCAST_CONFIG', value: `${CONFIG_FOLDER}/hazelcast.yaml` },
      { name: 'HZ_PHONE_HOME_ENABLED', value: 'false' },
      { name: 'LOGGING_LEVEL', value: member.loggingLevel },
      { name: 'POD_NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
      eachEntry(member.env, ['name', 'value'], (name, value) => ({ name, value })),
      spread(member.extraEnv),
      { name: 'JAVA_OPTS', value: javaOptions(grid) },
    ],
    startupProbe: healthProbe(grid, 'ready', member.probes.startup),
    readinessProbe: healthProbe(grid, 'ready', member.probes.readiness),
    livenessProbe: healthProbe(grid, 'node-state', member.probes.liveness),
    resources: member.resources,
    securityContext: grid.openShift.adapt(member.securityContext),
    volumeMounts: [
      { name: MEMBER_VOLUMES.config, mountPath: CONFIG_FOLDER, readOnly: true },
      { name: MEMBER_VOLUMES.temporary, mountPath: '/tmp' },
    ],
  };
  return block('member', 'The Hazelcast member, as native sidecar or beside the other containers.', [container]);
}

/**
 * A probe of the member's REST health. `ready` fails as soon as the member is told to stop, `node-state` only when it has
 * stopped, so that a member which still hands its entries over is not killed.
 * @see https://docs.hazelcast.com/hazelcast/5.5/maintain-cluster/monitoring#health-check-and-monitoring
 */
function healthProbe(grid: Grid, path: string, numbers: Expression<FreeMap>): Templated<Probe> {
  return merged({ httpGet: { path: `/hazelcast/health/${path}`, port: grid.member.port } }, numbers);
}

/** The last of two equal options wins in the JVM, so those of the user come last. */
function javaOptions({ member }: Grid): TextHelper {
  const { gracefulShutdown, javaOptions: own } = member;
  const graceful = text` -Dhazelcast.shutdownhook.policy=GRACEFUL -Dhazelcast.graceful.shutdown.max.wait=${gracefulShutdown.maxWaitSeconds}`;
  return TextHelper.define(
    'javaOptions',
    'Options of the JVM. The start script splits them at white space.',
    text`-XX:MaxRAMPercentage=${member.heapPercent}.0${choose(gracefulShutdown.enabled, graceful, '')}${choose(notEmpty(own), text` ${join(own, ' ')}`, '')}`,
  );
}
