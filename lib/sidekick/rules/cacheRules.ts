import { hasAnyKey } from '../../expressions/collections.ts';
import { and, not } from '../../expressions/logic.ts';
import { notEmpty } from '../../expressions/presence.ts';
import { text } from '../../expressions/text.ts';
import { CACHE_VARIABLES, CACHE_VERSIONS } from '../cacheVariables.ts';
import { versionIsAtLeast } from '../version.ts';
import { type SidekickRule, sidekickRule } from './sidekickRule.ts';

const ABOUT_CACHE = CACHE_VARIABLES.map(({ variable }) => variable);

/** The cache is gone. */
const versionHasCache = sidekickRule({
  id: 'SK080',
  severity: 'error',
  place: 'sidekick.cache.endpoint',
  about: ABOUT_CACHE,
  broken: ({ values, version }) =>
    and(notEmpty(values.cache.endpoint), versionIsAtLeast(version, CACHE_VERSIONS.after)),
  message: ({ version }) => text`sidekick ${version} has no cache: it was taken out with v${CACHE_VERSIONS.after}.`,
  remedy: { values: 'Leave it empty.' },
  source: 'https://github.com/minio/sidekick/pull/81',
});

/** Nobody repairs it. */
const cacheIsLegacy = sidekickRule({
  id: 'SK081',
  severity: 'warning',
  place: 'sidekick.cache.endpoint',
  about: ABOUT_CACHE,
  broken: ({ values }) => notEmpty(values.cache.endpoint),
  message:
    'the cache is in versions that nobody repairs, and hands out what it holds without asking whether the client may read it.',
  remedy: { values: 'Leave it empty, and use a version without it.' },
  source: 'https://github.com/minio/sidekick/issues/87',
});

/** An incomplete set is printed, keys and all. */
const cacheHasKeys = sidekickRule({
  id: 'SK082',
  severity: 'error',
  place: 'sidekick.cache.existingSecret',
  about: ABOUT_CACHE,
  broken: ({ values: { cache } }) => and(notEmpty(cache.endpoint), not(notEmpty(cache.existingSecret))),
  message:
    'the cache needs an access key, a secret key and a bucket, without which sidekick ends and prints those that it has.',
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
  message: "the cache's variables are set by sidekick.cache, which takes keys from a Secret only.",
  remedy: { values: 'Set sidekick.cache and its existingSecret.' },
  source: 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
});

/** Rules of the cache. */
export const cacheRules: readonly SidekickRule[] = [versionHasCache, cacheIsLegacy, cacheHasKeys, keysStaySecret];
