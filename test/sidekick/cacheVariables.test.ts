import { expect, test } from 'vitest';
import { CACHE_VARIABLES, CACHE_VERSIONS } from '../../lib/sidekick/cacheVariables.ts';
import { sidekickFields } from '../../lib/sidekick/values.ts';
import { compareVersions, OLDEST_VERSION } from '../../lib/sidekick/version.ts';

test('each variable is set by a declared value, those with secrets by the name of a Secret', () => {
  const declared = Object.keys(sidekickFields.cache.schema.properties ?? {}).map((name) => `cache.${name}`);
  expect(CACHE_VARIABLES.filter(({ value }) => !declared.includes(value))).toEqual([]);
  const secret = CACHE_VARIABLES.filter(({ value }) => value === 'cache.existingSecret');
  expect(secret.map(({ variable }) => variable)).toEqual([
    'SIDEKICK_CACHE_ACCESS_KEY',
    'SIDEKICK_CACHE_SECRET_KEY',
    'SIDEKICK_CACHE_BUCKET',
  ]);
});

test('the oldest version that we take has the cache already', () => {
  expect(compareVersions(CACHE_VERSIONS.first, OLDEST_VERSION)).toBeLessThan(0);
});
