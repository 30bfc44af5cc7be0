import type { Probe } from 'kubernetes-types/core/v1.js';
import { choose } from '../expressions/choose.ts';
import { equal } from '../expressions/compare.ts';
import type { Expression } from '../expressions/expression.ts';
import { ConditionHelper } from '../expressions/helper.ts';
import { and, not } from '../expressions/logic.ts';
import { defaults } from '../manifest/defaults.ts';
import { merged } from '../manifest/merged.ts';
import type { Templated } from '../manifest/node.ts';
import { when } from '../manifest/when.ts';
import type { FreeMap } from '../values/collections.ts';
import type { SidekickFacts } from './facts.ts';
import { versionIsAtLeast } from './version.ts';

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
    'Whether probes ask for servers, which versions before v0.5.7 could not answer.',
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
