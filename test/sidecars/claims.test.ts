import { describe, expect, test } from 'vitest';
import { not } from '../../lib/expressions/logic.ts';
import { block } from '../../lib/manifest/block.ts';
import { when } from '../../lib/manifest/when.ts';
import { assertNoRivalries, claimsOf, rivalries } from '../../lib/sidecars/claims.ts';
import type { Sidecar } from '../../lib/sidecars/sidecar.ts';
import { least } from './pod.ts';
import { a } from '../support/bothMeanings.ts';

const on = a.boolean('on');
const NATIVE = { native: true };

/** Two sidecars that both have this. */
function both(more: Partial<Sidecar>, other: Partial<Sidecar> = more): () => void {
  return () => {
    assertNoRivalries(claimsOf([least('cache', NATIVE, more), least('proxy', NATIVE, other)]));
  };
}

describe('two owners of one name are refused, and both are named', () => {
  test.each<[string, Partial<Sidecar>]>([
    ['a volume data', { volumes: [{ name: 'data', emptyDir: {} }] }],
    ['a port admin', { app: { ports: [{ name: 'admin', containerPort: 1 }] } }],
    ['a mount at /data', { app: { mounts: [{ name: 'data', mountPath: '/data' }] } }],
    ['an annotation a.example/x', { pod: { annotations: { 'a.example/x': 'y' } } }],
    ['a container init', { initContainers: [{ name: 'init', image: 'a' }] }],
  ])('%s', (words, more) => {
    expect(both(more)).toThrow(`cache and proxy both have ${words}: rename one of them`);
  });

  test('the app is an owner, too', () => {
    const named = (name: string) => least('cache', NATIVE, { containers: [block('b', 'A.', [{ name, image: 'a' }])] });
    expect(() => {
      assertNoRivalries(claimsOf([named('app')]));
    }).toThrow('your app and cache both have a container app');
    const http = { app: { ports: [{ name: 'http', containerPort: 1 }] } };
    expect(() => {
      assertNoRivalries(claimsOf([least('cache', NATIVE, http)]));
    }).toThrow('your app and cache both have a port http');
  });
});

test('names whose conditions exclude each other do not collide', () => {
  const volume = { name: 'data', emptyDir: {} };
  expect(both({ volumes: [when(on, volume)] }, { volumes: [when(not(on), volume)] })).not.toThrow();
  expect(both({ volumes: [when(on, volume)] }, { volumes: [volume] })).toThrow('both have a volume data');
});

test('one owner may have a name in several places: which of them there is, it knows', () => {
  const volume = { name: 'data', emptyDir: {} };
  const { volume: claims } = claimsOf([least('cache', NATIVE, { volumes: [when(on, volume), volume] })]);
  expect(rivalries(claims)).toEqual([]);
  expect(claims.map(({ owner, name }) => `${name} of ${owner}`)).toEqual(['data of cache', 'data of cache']);
});
