import { hasAnyKey } from '../../expressions/collections.ts';
import { and } from '../../expressions/logic.ts';
import { isEmpty, notEmpty } from '../../expressions/presence.ts';
import { text } from '../../expressions/text.ts';
import { CACHE_VARIABLES, CACHE_VERSIONS } from '../variables.ts';
import { versionIsAtLeast } from '../version.ts';
import { type SidekickRule, sidekickRule } from '../facts.ts';

const ABOUT_CACHE = CACHE_VARIABLES.map(({ variable }) => variable);

/** Newer versions have no cache. */
const versionHasCache = sidekickRule({
  id: 'SK080',
  severity: 'error',
  place: 'sidekick.cache.endpoint',
  about: ABOUT_CACHE,
  broken: ({ values, version }) =>
    and(notEmpty(values.cache.endpoint), versionIsAtLeast(version, CACHE_VERSIONS.after)),
  message: ({ version }) => text`Sidekick ${version} has no cache: v${CACHE_VERSIONS.after} removed it.`,
  remedy: { values: 'Leave it empty.' },
  source: 'https://github.com/minio/sidekick/pull/81',
});

/** Nobody maintains it. */
const cacheIsLegacy = sidekickRule({
  id: 'SK081',
  severity: 'warning',
  place: 'sidekick.cache.endpoint',
  about: ABOUT_CACHE,
  broken: ({ values }) => notEmpty(values.cache.endpoint),
  message:
    'Only unmaintained versions have the cache. It serves objects without checking that the client may read them.',
  remedy: { values: 'Leave it empty, and use a version without a cache.' },
  source: 'https://github.com/minio/sidekick/issues/87',
});

/** Sidekick logs an incomplete set, with the keys. */
const cacheHasKeys = sidekickRule({
  id: 'SK082',
  severity: 'error',
  place: 'sidekick.cache.existingSecret',
  about: ABOUT_CACHE,
  broken: ({ values: { cache } }) => and(notEmpty(cache.endpoint), isEmpty(cache.existingSecret)),
  message:
    'The cache needs an access key, a secret key and a bucket. Without all three, sidekick exits and logs those that it has.',
  remedy: { values: 'Set it to a Secret that holds all three.' },
  source: 'https://github.com/minio/sidekick/blob/v2.0.8/cache.go',
});

/** Keys are never values. */
const keysStaySecret = sidekickRule({
  id: 'SK083',
  severity: 'error',
  place: 'sidekick.env',
  about: ABOUT_CACHE,
  broken: ({ values: { env } }) => hasAnyKey(env, ABOUT_CACHE),
  message: "The chart sets the cache's variables from sidekick.cache, and reads keys only from a Secret.",
  remedy: { values: 'Set sidekick.cache and its existingSecret.' },
  source: 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
});

/** Rules of the cache. */
export const cacheRules: readonly SidekickRule[] = [versionHasCache, cacheIsLegacy, cacheHasKeys, keysStaySecret];
