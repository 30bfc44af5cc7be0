import { freeObjects, list } from '../values/collections.ts';
import type { Declaration, ReferenceOf } from '../values/declaration.ts';
import { dnsLabel, dnsName, environment, image, port } from '../values/formats.ts';
import { object } from '../values/object.ts';
import { integer, oneOf, string } from '../values/scalars.ts';
import { certificateValues } from './certificateValues.ts';
import { containerFields } from './containerValues.ts';
import { OPTIONS, TLS_OPTIONS } from './options.ts';
import { SITE_LENGTH, SITE_PATTERN } from './sites/grammar.ts';
import { NEWEST_VERSION, VERSION_TAG } from './version.ts';

/** A key of a Secret. */
const SECRET_KEY = '^[-._a-zA-Z0-9]{1,253}$';

const statefulSetSiteValues = object('A site of the pods of StatefulSets. It comes before those of `sites`.', {
  names: list(dnsLabel({ description: 'Name of a StatefulSet.' }), {
    description: 'Names of the StatefulSets: the pools of one cluster. Empty: there is no such site.',
    maxItems: 32,
  }),
  service: dnsLabel({ description: 'Name of their headless Service.', default: '' }),
  namespace: dnsLabel({ description: 'Their namespace. Empty: that of the release.', default: '' }),
  replicas: integer({ description: 'Pods of each StatefulSet.', default: 4, minimum: 1, maximum: 1000 }),
  port: port({ description: 'Port that they listen on.', default: 9000 }),
  scheme: oneOf(['http', 'https'], { description: 'Scheme that they speak.', default: 'http' }),
  clusterDomain: dnsName({ description: 'Domain of the cluster.', default: 'cluster.local' }),
});

const tlsValues = object('TLS of the listener, and to the servers.', {
  serverSecret: dnsName({
    description: 'Secret with `tls.crt` and `tls.key`, which sidekick shows to clients. Empty: none.',
    default: '',
  }),
  clientSecret: dnsName({
    description: 'Secret with `tls.crt` and `tls.key`, which sidekick shows to servers. Empty: none.',
    default: '',
  }),
  caSecret: dnsName({
    description:
      "Secret with `ca.crt`, which servers' certificates are verified against, in place of the system's. Empty: none.",
    default: '',
  }),
  serverCertificate: certificateValues('A certificate for clients, in place of `serverSecret`.'),
  clientCertificate: certificateValues('A certificate for servers, in place of `clientSecret`.'),
  ...declarationsOf(TLS_OPTIONS),
  keyPasswordSecret: object(
    "The password of the listener's key. An encrypted key protects nothing here: prefer a plain one.",
    {
      name: dnsName({ description: 'Name of its Secret. Empty: the key is not encrypted.', default: '' }),
      key: string({ description: 'Its key in the Secret.', default: 'password', pattern: SECRET_KEY, safe: true }),
    },
  ),
});

const cacheValues = object(
  'The cache in S3 of v0.2.0 to v2.0.8. Later versions have none, and it had no real benefit.',
  {
    endpoint: string({
      description: 'URL of the S3 server that keeps the cache. Empty: no cache.',
      default: '',
      pattern: '^(http://[a-zA-Z0-9]([-.a-zA-Z0-9]*[a-zA-Z0-9])?(:[0-9]{1,5})?)?$',
      maxLength: 300,
      safe: true,
    }),
    existingSecret: dnsName({ description: 'Secret with the access key, the secret key and the bucket.', default: '' }),
    accessKeyField: string({
      description: 'Key of the access key.',
      default: 'accessKey',
      pattern: SECRET_KEY,
      safe: true,
    }),
    secretKeyField: string({
      description: 'Key of the secret key.',
      default: 'secretKey',
      pattern: SECRET_KEY,
      safe: true,
    }),
    bucketField: string({
      description: 'Key of the name of the bucket.',
      default: 'bucket',
      pattern: SECRET_KEY,
      safe: true,
    }),
    minSize: string({
      description: 'Smallest object that is kept, such as `64MB`. Empty: 1 MiB.',
      default: '',
      pattern: '^([0-9]{1,9} ?([kKMGT]i?)?B)?$',
      safe: true,
    }),
    healthDuration: integer({
      description: 'Seconds between two checks of the cache. 0: 60.',
      default: 0,
      minimum: 0,
      maximum: 86400,
    }),
  },
);

/** The fields of {@link sidekickValues}, for charts in which sidekick can be switched off. */
export const sidekickFields = {
  image: image({
    description: 'The image of sidekick. Up to v3.0.4 it is on docker.io.',
    registry: 'quay.io',
    repository: 'minio/sidekick',
    tag: `v${NEWEST_VERSION}`,
  }),
  version: string({
    description: 'Version of sidekick, where the tag of the image does not say it: `v7.1.2`.',
    default: '',
    pattern: `^$|${VERSION_TAG}`,
    safe: true,
  }),
  port: port({ description: 'Port that sidekick listens on.', default: 8080 }),
  listen: oneOf(['all', 'loopback'], {
    description:
      'Addresses that sidekick listens on. `loopback` keeps other pods out, and probes and metrics too: kubelet cannot reach it.',
    default: 'all',
  }),
  sites: list(string({ description: 'A site.', pattern: SITE_PATTERN, maxLength: SITE_LENGTH, safe: true }), {
    description:
      'Where requests go, in order of preference: the first site of which a server is up. A site is the pools of one cluster: `http://minio-{0...3}.minio-hl:9000`, more of them with commas between.',
    maxItems: 64,
  }),
  statefulSetSite: statefulSetSiteValues,
  ...declarationsOf(OPTIONS),
  tls: tlsValues,
  cache: cacheValues,
  env: environment({ description: 'Environment variables of sidekick.' }),
  extraEnv: freeObjects({ description: 'Environment variables of sidekick as Kubernetes EnvVar objects.' }),
  ...containerFields,
};

/** The fields of {@link sidekickValues}. */
export interface SidekickFields extends Readonly<typeof sidekickFields> {}

/** Values of sidekick. */
export const sidekickValues = object<SidekickFields>(
  'The load balancer for S3 servers, beside each client.',
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
