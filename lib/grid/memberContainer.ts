import type { Container } from 'kubernetes-types/core/v1.js';
import type { Input } from '../expressions/expression.ts';
import { text } from '../expressions/text.ts';
import { block, type NamedBlock } from '../manifest/block.ts';
import { eachEntry } from '../manifest/each.ts';
import type { Templated } from '../manifest/node.ts';
import { remark } from '../manifest/remark.ts';
import { spread } from '../manifest/spread.ts';
import { when } from '../manifest/when.ts';
import type { Grid } from './grid.ts';
import { metricsEnvironment, metricsPort } from './metricsAgent.ts';
import { CONFIG_FOLDER, healthProbe, MEMBER_VOLUMES } from './memberSettings.ts';

/** Where a {@link memberContainer} runs. */
export interface MemberContainerProps {
  /** It is a native sidecar, which starts before the other containers and stops after them. */
  readonly native: Input<boolean>;
  /** It runs next to the app as a plain container, and lets it drain before it stops itself. @default false */
  readonly waits?: Input<boolean>;
  /** Seconds that the app needs to drain. @default 0 */
  readonly drainSeconds?: Input<number>;
}

/**
 * The member's container, once, for the list of init containers when it is a native sidecar, else for that of containers.
 * Its name is `hazelcast`, which the discovery plugin looks for.
 */
export function memberContainer(grid: Grid, props: MemberContainerProps): NamedBlock<readonly Templated<Container>[]> {
  const { member } = grid;
  const { native, waits = false, drainSeconds = 0 } = props;
  const container: Templated<Container> = {
    name: 'hazelcast',
    image: grid.image,
    imagePullPolicy: member.image.pullPolicy,
    restartPolicy: when(native, 'Always'),
    ports: [{ name: 'hazelcast', containerPort: member.port, protocol: 'TCP' }, metricsPort(grid.metrics)],
    env: [
      { name: 'HAZELCAST_CONFIG', value: `${CONFIG_FOLDER}/hazelcast.yaml` },
      { name: 'HZ_PHONE_HOME_ENABLED', value: 'false' },
      { name: 'LOGGING_LEVEL', value: member.loggingLevel },
      { name: 'POD_NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
      metricsEnvironment(grid.metrics),
      eachEntry(member.env, ['name', 'value'], (name, value) => ({ name, value })),
      spread(member.extraEnv),
      { name: 'JAVA_OPTS', value: grid.javaOptions },
    ],
    envFrom: member.envFrom,
    startupProbe: healthProbe(grid, 'ready', member.probes.startup),
    readinessProbe: healthProbe(grid, 'ready', member.probes.readiness),
    livenessProbe: healthProbe(grid, 'node-state', member.probes.liveness),
    lifecycle: when(
      waits,
      remark('Kubernetes stops both containers at the same time: the member waits until the app has drained.', {
        preStop: { exec: { command: ['sleep', text`${drainSeconds}`] } },
      }),
    ),
    resources: member.resources,
    securityContext: grid.openShift.adapt(member.securityContext),
    volumeMounts: [
      { name: MEMBER_VOLUMES.config, mountPath: CONFIG_FOLDER, readOnly: true },
      { name: MEMBER_VOLUMES.temporary, mountPath: '/tmp' },
      spread(member.volumeMounts),
    ],
  };
  return block('member', 'The Hazelcast member, as a native sidecar or an ordinary container.', [container]);
}
