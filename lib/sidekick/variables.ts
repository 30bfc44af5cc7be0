import type { EnvVar } from 'kubernetes-types/core/v1.js';
import { hasKey } from '../expressions/collections.ts';
import { notEqual } from '../expressions/compare.ts';
import type { Expression } from '../expressions/expression.ts';
import { and, not } from '../expressions/logic.ts';
import { notEmpty } from '../expressions/presence.ts';
import { text } from '../expressions/text.ts';
import { eachEntry, spread } from '../manifest/each.ts';
import type { ListTemplate, Templated } from '../manifest/node.ts';
import { comment, when } from '../manifest/when.ts';
import { KEY_PASSWORD_VARIABLE } from './arguments.ts';
import type { SidekickFacts } from './facts.ts';
import { type Version, versionIsAtLeast } from './version.ts';

/** Environment variables of sidekick: secrets of Secrets, processors for old versions, then the user's own. */
export function sidekickVariables({ values, version }: SidekickFacts): ListTemplate<EnvVar> {
  const { env, extraEnv, cache, tls } = values;
  const { name, key } = tls.keyPasswordSecret;
  const hasCache = notEmpty(cache.endpoint);
  const ofCache = (variable: string, field: Expression<string>): Templated<EnvVar> =>
    when(hasCache, secretVariable(variable, cache.existingSecret, field));
  return [
    when(notEmpty(name), secretVariable(KEY_PASSWORD_VARIABLE, name, key)),
    when(hasCache, { name: 'SIDEKICK_CACHE_ENDPOINT', value: cache.endpoint }),
    ofCache('SIDEKICK_CACHE_ACCESS_KEY', cache.accessKeyField),
    ofCache('SIDEKICK_CACHE_SECRET_KEY', cache.secretKeyField),
    ofCache('SIDEKICK_CACHE_BUCKET', cache.bucketField),
    when(and(hasCache, notEmpty(cache.minSize)), { name: 'SIDEKICK_CACHE_MIN_SIZE', value: cache.minSize }),
    when(and(hasCache, notEqual(cache.healthDuration, 0)), {
      name: 'SIDEKICK_CACHE_HEALTH_DURATION',
      value: text`${cache.healthDuration}`,
    }),
    when(
      and(not(versionIsAtLeast(version, '7.0.6')), not(hasKey(env, 'GOMAXPROCS'))),
      comment("Versions before v7.0.6 use the CPU count of the node, and ignore the container's limit.", {
        name: 'GOMAXPROCS',
        valueFrom: { resourceFieldRef: { resource: 'limits.cpu' } },
      }),
    ),
    eachEntry(env, ['name', 'value'], (name, value) => ({ name, value })),
    spread(extraEnv),
  ];
}

function secretVariable(variable: string, name: Expression<string>, key: Expression<string>): Templated<EnvVar> {
  return { name: variable, valueFrom: { secretKeyRef: { name, key } } };
}

/** What is known of an environment variable of the cache. */
export interface CacheVariable {
  readonly variable: string;
  /** The value, below `sidekick`, that sets it, or the Secret that it comes from. */
  readonly value: string;
  /** What sidekick takes without it. @default - none */
  readonly standard?: string;
}

/** The first and the last version with the cache. @see https://github.com/minio/sidekick/issues/87 */
export const CACHE_VERSIONS: { readonly first: Version; readonly after: Version } = { first: '0.2.0', after: '3.0.0' };

/**
 * The cache in S3, which was only ever set by environment variables. Those of a Secret are never values.
 * @see https://github.com/minio/sidekick/blob/v2.0.8/cache.go
 */
export const CACHE_VARIABLES: readonly CacheVariable[] = [
  { variable: 'SIDEKICK_CACHE_ENDPOINT', value: 'cache.endpoint' },
  { variable: 'SIDEKICK_CACHE_ACCESS_KEY', value: 'cache.existingSecret' },
  { variable: 'SIDEKICK_CACHE_SECRET_KEY', value: 'cache.existingSecret' },
  { variable: 'SIDEKICK_CACHE_BUCKET', value: 'cache.existingSecret' },
  { variable: 'SIDEKICK_CACHE_MIN_SIZE', value: 'cache.minSize', standard: '1MiB' },
  { variable: 'SIDEKICK_CACHE_HEALTH_DURATION', value: 'cache.healthDuration', standard: '60, in seconds' },
];
