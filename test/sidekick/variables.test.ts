import { describe, expect, test } from 'vitest';
import { sidekickFields } from '../../lib/sidekick/values.ts';
import { CACHE_VARIABLES, CACHE_VERSIONS } from '../../lib/sidekick/variables.ts';
import { compareVersions, OLDEST_VERSION } from '../../lib/sidekick/version.ts';
import { container } from './chart.ts';
import { old } from './rules/checkRules.ts';

const GOMAXPROCS = { name: 'GOMAXPROCS', valueFrom: { resourceFieldRef: { resource: 'limits.cpu' } } };

test('there are none that nobody needs', () => {
  expect(container('env')).toBeUndefined();
});

test('variables of the user come last', () => {
  const env = container('env', { ...old('v3.0.4'), env: { B: '1', A: '2' }, extraEnv: [{ name: 'C', value: '3' }] });
  expect(env).toEqual([GOMAXPROCS, { name: 'A', value: '2' }, { name: 'B', value: '1' }, { name: 'C', value: '3' }]);
});

describe('the processors', () => {
  test.each([
    ['v7.0.5', [GOMAXPROCS]],
    ['v7.0.6', undefined],
  ])('of %s', (version, expected) => {
    expect(container('env', { version, image: { tag: 'x' } })).toEqual(expected);
  });

  test('are those that the user says', () => {
    expect(container('env', { ...old('v3.0.4'), env: { GOMAXPROCS: '2' } })).toEqual([
      { name: 'GOMAXPROCS', value: '2' },
    ]);
  });
});

test('the password of the key is of a Secret, and kubelet puts it into the arguments', () => {
  const settings = { tls: { serverSecret: 'tls', keyPasswordSecret: { name: 'key', key: 'pw' } } };
  expect(container('env', settings)).toEqual([
    { name: 'SIDEKICK_KEY_PASSWORD', valueFrom: { secretKeyRef: { name: 'key', key: 'pw' } } },
  ]);
  expect(container('args', settings)).toContain('--key-password=$(SIDEKICK_KEY_PASSWORD)');
});

test('the three secrets of the cache are of a Secret', () => {
  const cache = { endpoint: 'http://cache:9000', existingSecret: 'keys', bucketField: 'b', minSize: '64MB' };
  const ofSecret = (name: string, key: string) => ({ name, valueFrom: { secretKeyRef: { name: 'keys', key } } });
  expect(container('env', old('v2.0.8', { cache: { ...cache, healthDuration: 20 } }))).toEqual([
    { name: 'SIDEKICK_CACHE_ENDPOINT', value: 'http://cache:9000' },
    ofSecret('SIDEKICK_CACHE_ACCESS_KEY', 'accessKey'),
    ofSecret('SIDEKICK_CACHE_SECRET_KEY', 'secretKey'),
    ofSecret('SIDEKICK_CACHE_BUCKET', 'b'),
    { name: 'SIDEKICK_CACHE_MIN_SIZE', value: '64MB' },
    { name: 'SIDEKICK_CACHE_HEALTH_DURATION', value: '20' },
    GOMAXPROCS,
  ]);
  expect(container('env', old('v2.0.8', { cache: { minSize: '1GB', healthDuration: 5 } }))).toEqual([GOMAXPROCS]);
});

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
