import { prometheusDuration, relabelingFields } from '../metrics/values.ts';
import { restrictedContext } from '../pod/securityContext.ts';
import { freeMap, freeObjects, list } from '../values/collections.ts';
import type { Declaration, ReferenceOf, ScalarDeclaration } from '../values/declaration.ts';
import { annotations, dnsLabel, dnsName, environment, image, labels, port } from '../values/formats.ts';
import { object } from '../values/object.ts';
import { boolean, integer, oneOf, string } from '../values/scalars.ts';
import { certificateValues } from './certificates.ts';
import { OPTIONS, TLS_OPTIONS } from './options.ts';
import { SITE_LENGTH, SITE_PATTERN } from './sites/grammar.ts';
import { NEWEST_VERSION, VERSION_TAG } from './version.ts';

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

/** A key of a Secret. */
const SECRET_KEY = '^[-._a-zA-Z0-9]{1,253}$';

const statefulSetSiteValues = object(
  'A site made from the pods of StatefulSets. It is preferred to those in `sites`.',
  {
    names: list(dnsLabel({ description: 'Name of a StatefulSet.' }), {
      description: 'Names of the StatefulSets, which are the pools of one cluster. Empty: no such site.',
      maxItems: 32,
    }),
    service: dnsLabel({ description: 'Name of the headless Service of the StatefulSets.', default: '' }),
    namespace: dnsLabel({
      description: 'Namespace of the StatefulSets. Empty: the namespace of the release.',
      default: '',
    }),
    replicas: integer({ description: 'Number of pods in each StatefulSet.', default: 4, minimum: 1, maximum: 1000 }),
    port: port({ description: 'Port that the pods listen on.', default: 9000 }),
    scheme: oneOf(['http', 'https'], { description: 'Scheme that the pods serve.', default: 'http' }),
    clusterDomain: dnsName({ description: 'DNS domain of the Kubernetes cluster.', default: 'cluster.local' }),
  },
);

const tlsValues = object('TLS for clients and servers.', {
  serverSecret: dnsName({
    description: 'Secret with the `tls.crt` and `tls.key` that sidekick presents to clients. Empty: none.',
    default: '',
  }),
  clientSecret: dnsName({
    description: 'Secret with the `tls.crt` and `tls.key` that sidekick presents to servers. Empty: none.',
    default: '',
  }),
  caSecret: dnsName({
    description: 'Secret with the `ca.crt` that verifies servers. Empty: the CAs of the system.',
    default: '',
  }),
  serverCertificate: certificateValues(
    'A certificate from cert-manager to present to clients, instead of `serverSecret`.',
  ),
  clientCertificate: certificateValues(
    'A certificate from cert-manager to present to servers, instead of `clientSecret`.',
  ),
  ...declarationsOf(TLS_OPTIONS),
  keyPasswordSecret: object(
    "The password of the listener's private key. Prefer an unencrypted key: the password is stored right next to it.",
    {
      name: dnsName({
        description: 'Name of the Secret with the password. Empty: the private key is not encrypted.',
        default: '',
      }),
      key: string({
        description: 'Key of the password in the Secret.',
        default: 'password',
        pattern: SECRET_KEY,
        safe: true,
      }),
    },
  ),
});

const cacheValues = object('The S3 cache of sidekick v0.2.0 to v2.0.8. Later versions have no cache.', {
  endpoint: string({
    description: 'URL of the S3 server that stores the cache. Empty: no cache.',
    default: '',
    pattern: '^(http://[a-zA-Z0-9]([-.a-zA-Z0-9]*[a-zA-Z0-9])?(:[0-9]{1,5})?)?$',
    maxLength: 300,
    safe: true,
  }),
  existingSecret: dnsName({
    description: 'Secret with the access key, the secret key and the bucket name.',
    default: '',
  }),
  accessKeyField: string({
    description: 'Key of the access key in the Secret.',
    default: 'accessKey',
    pattern: SECRET_KEY,
    safe: true,
  }),
  secretKeyField: string({
    description: 'Key of the secret key in the Secret.',
    default: 'secretKey',
    pattern: SECRET_KEY,
    safe: true,
  }),
  bucketField: string({
    description: 'Key of the bucket name in the Secret.',
    default: 'bucket',
    pattern: SECRET_KEY,
    safe: true,
  }),
  minSize: string({
    description: 'Smallest object to cache, such as `64MB`. Empty: 1 MiB.',
    default: '',
    pattern: '^([0-9]{1,9} ?([kKMGT]i?)?B)?$',
    safe: true,
  }),
  healthDuration: integer({
    description: 'Seconds between health checks of the cache. 0: 60 seconds.',
    default: 0,
    minimum: 0,
    maximum: 86400,
  }),
});

/** The fields of {@link sidekickValues}, for charts in which sidekick can be switched off. */
export const sidekickFields = {
  image: image({
    description: 'The sidekick image. Versions up to v3.0.4 are on docker.io.',
    registry: 'quay.io',
    repository: 'minio/sidekick',
    tag: `v${NEWEST_VERSION}`,
  }),
  version: string({
    description: 'Version of sidekick, such as `v7.1.2`, when the image tag does not contain it.',
    default: '',
    pattern: `^$|${VERSION_TAG}`,
    safe: true,
  }),
  port: port({ description: 'Port that sidekick listens on.', default: 8080 }),
  listen: oneOf(['all', 'loopback'], {
    description:
      'Addresses that sidekick listens on. With `loopback`, other pods, probes and Prometheus cannot reach it.',
    default: 'all',
  }),
  sites: list(
    string({
      description: 'A site, such as `http://minio-{0...3}.minio-hl:9000`.',
      pattern: SITE_PATTERN,
      maxLength: SITE_LENGTH,
      safe: true,
    }),
    {
      description:
        'Sites in order of preference: requests go to the first with a healthy server. A site is one cluster; separate its pools with commas: `http://minio-{0...3}.minio-hl:9000`.',
      maxItems: 64,
    },
  ),
  statefulSetSite: statefulSetSiteValues,
  ...declarationsOf(OPTIONS),
  tls: tlsValues,
  cache: cacheValues,
  env: environment({ description: 'Environment variables for sidekick.' }),
  extraEnv: freeObjects({ description: 'Environment variables for sidekick, as Kubernetes EnvVar objects.' }),
  ...containerFields,
};

/** The fields of {@link sidekickValues}. */
export interface SidekickFields extends Readonly<typeof sidekickFields> {}

/** Values of sidekick. */
export const sidekickValues = object<SidekickFields>(
  'The sidekick container, a load balancer for S3 servers.',
  sidekickFields,
);

/** What templates read {@link sidekickValues} by. */
export type SidekickReference = ReferenceOf<typeof sidekickValues>;

/** The declarations of options, by the name of their value. */
function declarationsOf<Options extends Readonly<Record<string, { readonly declaration: Declaration }>>>(
  options: Options,
): { readonly [Name in keyof Options]: Options[Name]['declaration'] } {
  const entries = Object.entries(options).map(([name, { declaration }]) => [name, declaration] as const);
  return Object.fromEntries(entries) as { readonly [Name in keyof Options]: Options[Name]['declaration'] };
}
