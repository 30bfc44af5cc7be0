import { describe, expect, test } from 'vitest';
import { Literal } from '../../lib/expressions/literal.ts';
import { and, not } from '../../lib/expressions/logic.ts';
import { partial } from '../../lib/manifest/partial.ts';
import { spread } from '../../lib/manifest/each.ts';
import { comment, when } from '../../lib/manifest/when.ts';
import { assertNoRivalries, claimsOf, literalEntries, rivalries, textOf } from '../../lib/sidecars/claims.ts';
import type { Sidecar } from '../../lib/sidecars/sidecar.ts';
import { a, templateOf } from '../support/bothMeanings.ts';
import { least } from './pod.ts';

const [on, off] = [a.boolean('on'), a.boolean('off')];
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
    const named = (name: string) =>
      least('cache', NATIVE, { containers: [partial('b', 'A.', [{ name, image: 'a' }])] });
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

test('entries are found in blocks, conditions and comments; the user’s are not', () => {
  const list = [
    { name: 'always' },
    partial('b', 'A block.', [comment('Why.', { name: 'inside' })]),
    when(on, { name: 'on' }, { name: 'else' }),
    spread(a.list('users')),
  ];
  expect(literalEntries(list).map((entry) => textOf(entry, 'name'))).toEqual(['always', 'inside', 'on', 'else']);
});

test('an entry has all conditions around it', () => {
  const [entry, otherwise] = literalEntries([when(on, when(off, { name: 'x' })), when(on, {}, { name: 'y' })]);
  expect(templateOf(entry?.where ?? off)).toBe(templateOf(and(on, off)));
  expect(templateOf(otherwise?.where ?? off)).toBe(templateOf(on));
  expect(templateOf(literalEntries([when(on, {}, {})])[1]?.where ?? off)).toBe(templateOf(not(on)));
  expect(literalEntries([{}])[0]?.where).toBe(Literal.of(true));
});

test('a field that values decide has no text', () => {
  expect(textOf({ fields: { name: a.string('name') }, where: on }, 'name')).toBeUndefined();
});
