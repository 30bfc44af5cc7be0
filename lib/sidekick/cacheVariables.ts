import type { Version } from './version.ts';

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
