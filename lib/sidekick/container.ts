import type { Container } from 'kubernetes-types/core/v1.js';
import { greaterThan, versionAtLeast } from '../expressions/compare.ts';
import type { Expression, Input } from '../expressions/expression.ts';
import { and } from '../expressions/logic.ts';
import { lateBlock, type NamedBlock } from '../manifest/block.ts';
import type { Templated } from '../manifest/node.ts';
import { remark } from '../manifest/remark.ts';
import { when } from '../manifest/when.ts';
import { sidekickArguments } from './arguments.ts';
import { sidekickVariables } from './variables.ts';
import { sidekickProbes } from './probes.ts';
import type { Sidekick } from './sidekick.ts';
import { volumeMounts } from './volumes.ts';

/** Name of the port that sidekick listens on: for clients, for its health and for its metrics. */
export const PORT_NAME = 'sidekick';

/** Where a {@link sidekickContainer} runs. */
export interface SidekickContainerProps {
  /** It is a native sidecar, which starts before the other containers and stops after them. @default false */
  readonly native?: Input<boolean>;
  /** It shuts down while clients still send requests, and goes on for a while. @default false */
  readonly waits?: Input<boolean>;
  /** Seconds that it goes on. @default 0 */
  readonly drainSeconds?: Input<number>;
}

/**
 * The container of sidekick, once, for every place: as a native sidecar among the init containers, as a sidecar among the
 * containers, or in pods of its own. It has no command: the entry point of the image is the program.
 */
export function sidekickContainer(
  sidekick: Sidekick,
  props: SidekickContainerProps,
): NamedBlock<readonly Templated<Container>[]> {
  return lateBlock('sidekick', 'The load balancer sidekick.', () => [container(sidekick, props)]);
}

function container(
  sidekick: Sidekick,
  { native = false, waits = false, drainSeconds = 0 }: SidekickContainerProps,
): Templated<Container> {
  const { values, facts, openShift } = sidekick;
  return {
    name: 'sidekick',
    image: sidekick.image,
    imagePullPolicy: values.image.pullPolicy,
    restartPolicy: when(native, 'Always'),
    args: sidekickArguments(facts),
    ports: [{ name: PORT_NAME, containerPort: values.port, protocol: 'TCP' }],
    env: sidekickVariables(facts),
    ...sidekickProbes(facts),
    lifecycle: when(
      and(waits, greaterThan(drainSeconds, 0), canSleep(sidekick)),
      remark('On SIGTERM, sidekick cuts off open requests: this delay lets them finish.', {
        preStop: { sleep: { seconds: drainSeconds } },
      }),
    ),
    resources: values.resources,
    securityContext: openShift.adapt(values.securityContext),
    volumeMounts: volumeMounts(facts),
  };
}

/**
 * Kubernetes can let a container wait that has no program for it: the image has nothing but sidekick.
 * @see https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/#hook-handler-implementations
 */
export function canSleep({ kubeVersion }: Sidekick): Expression<boolean> {
  return versionAtLeast(kubeVersion, '1.30');
}
