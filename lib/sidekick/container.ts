import type { Container, Probe, Volume, VolumeMount } from 'kubernetes-types/core/v1.js';
import { choose } from '../expressions/choose.ts';
import { equal, greaterThan, versionAtLeast } from '../expressions/compare.ts';
import type { Expression, Input } from '../expressions/expression.ts';
import { ConditionHelper } from '../expressions/helper.ts';
import { and, not } from '../expressions/logic.ts';
import { notEmpty } from '../expressions/presence.ts';
import { latePartial, type NamedPartial } from '../manifest/partial.ts';
import { spread } from '../manifest/each.ts';
import { defaults, merged } from '../manifest/merged.ts';
import type { ListTemplate, Templated } from '../manifest/node.ts';
import { comment, when } from '../manifest/when.ts';
import type { FreeMap } from '../values/collections.ts';
import { sidekickArguments } from './arguments.ts';
import { SECRET_FOLDERS, type SecretName, type SidekickFacts } from './facts.ts';
import type { Sidekick } from './sidekick.ts';
import { sidekickVariables } from './variables.ts';
import { versionIsAtLeast } from './version.ts';

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
): NamedPartial<readonly Templated<Container>[]> {
  return latePartial('sidekick', 'The load balancer sidekick.', () => [container(sidekick, props)]);
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
      comment('On SIGTERM, sidekick cuts off open requests: this delay lets them finish.', {
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

/** The path at which sidekick answers 200 when a server is up, else 502. */
export const HEALTH = '/v1/health';

/** The first version that has {@link HEALTH}. */
export const FIRST_WITH_HEALTH = '0.5.7';

/** The probes of a container. */
export interface Probes {
  readonly startupProbe: Templated<Probe>;
  readonly readinessProbe: Templated<Probe>;
  readonly livenessProbe: Templated<Probe>;
}

/**
 * The probes of sidekick; none where it listens on loopback, since kubelet asks the pod's address and the image has no
 * program that could ask in its place. Liveness never asks for servers: else all would restart while these are down.
 * @see https://github.com/minio/sidekick/blob/v7.1.2/main.go#L567
 */
export function sidekickProbes({ values, version, servesTls }: SidekickFacts): Probes {
  const { port, probes, readyWhen, listen } = values;
  const isAsked = ConditionHelper.define(
    'sidekickAsksServers',
    'Whether probes check for a healthy server, which v0.5.7 and later can report.',
    and(equal(readyWhen, 'server'), versionIsAtLeast(version, FIRST_WITH_HEALTH)),
  );
  const health = { path: HEALTH, port, scheme: choose(servesTls, 'HTTPS', 'HTTP') };
  const probe = (numbers: Expression<FreeMap>, standard: Partial<Probe>): Templated<Probe> =>
    when(
      equal(listen, 'all'),
      merged<Probe>(
        { httpGet: when(isAsked, health), tcpSocket: when(not(isAsked), { port }) },
        numbers,
        defaults(standard),
      ),
    );
  return {
    startupProbe: probe(probes.startup, { periodSeconds: 1, failureThreshold: 300 }),
    readinessProbe: probe(probes.readiness, { periodSeconds: 5 }),
    livenessProbe: when(equal(listen, 'all'), merged<Probe>({ tcpSocket: { port } }, probes.liveness)),
  };
}

/** What sidekick reads of each Secret. */
const FILES: Readonly<Record<SecretName, readonly string[]>> = {
  server: ['tls.crt', 'tls.key'],
  client: ['tls.crt', 'tls.key'],
  ca: ['ca.crt'],
};

const NAMES = ['server', 'client', 'ca'] as const satisfies readonly SecretName[];

/** Everybody in the container may read, since sidekick is not root; nobody else mounts them. */
const READ_ONLY = 0o444;

/** The volumes of a pod with sidekick: one for each Secret that it has. */
export function sidekickVolumes({ enabled, facts }: Sidekick): readonly Templated<Volume>[] {
  return NAMES.map((name) => {
    const secret = facts.secrets[name];
    return when(and(enabled, notEmpty(secret)), {
      name: volumeName(name),
      secret: {
        secretName: secret,
        defaultMode: comment('0444: sidekick does not run as root, and must read these files.', READ_ONLY),
        items: FILES[name].map((file) => ({ key: file, path: file })),
      },
    });
  });
}

/**
 * Secrets are mounted as whole folders: a file of its own would never change, and sidekick wants certificate and key to be
 * links both.
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#secret
 */
export function volumeMounts({ secrets, values }: SidekickFacts): ListTemplate<VolumeMount> {
  return [
    ...NAMES.map((name): Templated<VolumeMount> =>
      when(notEmpty(secrets[name]), { name: volumeName(name), mountPath: SECRET_FOLDERS[name], readOnly: true }),
    ),
    spread(values.volumeMounts),
  ];
}

function volumeName(name: SecretName): string {
  return `sidekick-${name}`;
}
