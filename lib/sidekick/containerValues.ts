import { prometheusDuration, relabelingFields } from '../metrics/scrapeValues.ts';
import { restrictedContext } from '../pod/restrictedContext.ts';
import { freeMap, freeObjects } from '../values/collections.ts';
import type { ScalarDeclaration } from '../values/declaration.ts';
import { annotations, labels } from '../values/formats.ts';
import { object } from '../values/object.ts';
import { boolean, oneOf } from '../values/scalars.ts';

/** What probes ask of sidekick: whether a server is up, or only whether it listens. */
export type ReadyWhen = 'server' | 'listening';

/** Declares what probes ask. Beside an app it had better be `listening`: else servers that are down take the app along. */
export function readyWhen(standard: ReadyWhen): ScalarDeclaration<ReadyWhen> {
  return oneOf(['server', 'listening'], {
    description:
      'When sidekick has started and is ready: when a `server` is up, or as soon as it is `listening`. Before v0.5.7 it cannot tell of servers, and listening is enough.',
    default: standard,
  });
}

/** Values of sidekick's container beside its options. */
export const containerFields = {
  readyWhen: readyWhen('server'),
  probes: object('Numbers of the probes, field by field as Kubernetes names them.', {
    startup: freeMap({
      description: 'When sidekick has started. Asked each second for five minutes, unless this says otherwise.',
      default: {},
    }),
    readiness: freeMap({
      description: 'When sidekick is ready. Asked every 5 seconds, unless this says otherwise.',
      default: {},
    }),
    liveness: freeMap({
      description: 'When sidekick is to be restarted: when it does not listen any more.',
      default: {},
    }),
  }),
  resources: freeMap({
    description: 'Resources of sidekick.',
    default: { requests: { cpu: '100m', memory: '64Mi' }, limits: { memory: '256Mi' } },
  }),
  securityContext: freeMap({
    description: "Security context of sidekick's container. The image names no user, so this must.",
    default: restrictedContext(65532),
  }),
  volumeMounts: freeObjects({ description: 'Volumes of yours that sidekick mounts.' }),
  podMonitor: object('A PodMonitor, by which the Prometheus operator finds the metrics.', {
    enabled: boolean({ description: 'Whether there is one.', default: false }),
    interval: prometheusDuration("How often sidekick is scraped. Empty: as often as Prometheus's own settings say."),
    scrapeTimeout: prometheusDuration('How long a scrape may take. Empty: as Prometheus has it.'),
    labels: labels({ description: 'Labels of the PodMonitor, such as the one that your Prometheus looks for.' }),
    annotations: annotations({ description: 'Annotations of the PodMonitor.' }),
    tlsConfig: freeMap({
      description: 'How Prometheus verifies a sidekick that speaks TLS, as a SafeTLSConfig object.',
      default: {},
    }),
    ...relabelingFields,
  }),
};
