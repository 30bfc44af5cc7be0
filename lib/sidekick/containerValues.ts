import { prometheusDuration, relabelingFields } from '../metrics/values.ts';
import { restrictedContext } from '../pod/securityContext.ts';
import { freeMap, freeObjects } from '../values/collections.ts';
import type { ScalarDeclaration } from '../values/declaration.ts';
import { annotations, labels } from '../values/formats.ts';
import { object } from '../values/object.ts';
import { boolean, oneOf } from '../values/scalars.ts';

/** What probes ask of sidekick: whether a server is up, or only whether it listens. */
export type ReadyWhen = 'server' | 'listening';

/** Declares what probes check. Next to an app use `listening`: otherwise the app is unready while the servers are down. */
export function readyWhen(standard: ReadyWhen): ScalarDeclaration<ReadyWhen> {
  return oneOf(['server', 'listening'], {
    description:
      'When sidekick is ready: once a `server` is healthy, or once it is `listening`. Versions before v0.5.7 always use `listening`.',
    default: standard,
  });
}

/** Values of sidekick's container beside its options. */
export const containerFields = {
  readyWhen: readyWhen('server'),
  probes: object('Settings of the probes, in the fields of a Kubernetes Probe.', {
    startup: freeMap({
      description: 'Settings of the startup probe. Default: every second, for up to five minutes.',
      default: {},
    }),
    readiness: freeMap({
      description: 'Settings of the readiness probe. Default: every 5 seconds.',
      default: {},
    }),
    liveness: freeMap({
      description: 'Settings of the liveness probe, which fails when sidekick stops listening.',
      default: {},
    }),
  }),
  resources: freeMap({
    description: 'Resource requests and limits of sidekick.',
    default: { requests: { cpu: '100m', memory: '64Mi' }, limits: { memory: '256Mi' } },
  }),
  securityContext: freeMap({
    description: 'Security context of the sidekick container. Keep `runAsUser`: the image sets no user.',
    default: restrictedContext(65532),
  }),
  volumeMounts: freeObjects({ description: 'Additional volume mounts of the sidekick container.' }),
  podMonitor: object('The PodMonitor with which the Prometheus Operator scrapes sidekick.', {
    enabled: boolean({ description: 'Create the PodMonitor.', default: false }),
    interval: prometheusDuration('Interval between scrapes. Empty: the default of your Prometheus.'),
    scrapeTimeout: prometheusDuration('Timeout of a scrape. Empty: the default of your Prometheus.'),
    labels: labels({ description: 'Labels of the PodMonitor, such as the one that your Prometheus selects.' }),
    annotations: annotations({ description: 'Annotations of the PodMonitor.' }),
    tlsConfig: freeMap({
      description: 'TLS settings for scraping a sidekick that serves TLS, as a SafeTLSConfig object.',
      default: {},
    }),
    ...relabelingFields,
  }),
};
