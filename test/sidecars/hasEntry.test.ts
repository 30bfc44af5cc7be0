import { describe, expect, test } from 'vitest';
import { hasEntry } from '../../lib/sidecars/hasEntry.ts';
import { a, bothMeanings } from '../support/bothMeanings.ts';

const both = bothMeanings();
const list = a.list('list');

describe('whether an entry of a list has a text in a field of its own', () => {
  test.each([
    [[{ name: 'tmp' }], true],
    [[{ name: 'a' }, { emptyDir: {}, name: 'tmp' }], true],
    [[], false],
    [[{ name: 'tmps' }, { name: 'a-tmp' }], false],
    [[{ other: 'tmp' }, { name: ['tmp'] }], false],
    [[{ args: ['x\n  name: tmp'] }, { text: '\n  name: tmp\n' }], false],
    [[{ env: [{ name: 'tmp' }], volume: { name: 'tmp' } }], false],
    [[[{ name: 'tmp' }], 'name: tmp', null], false],
    [[{ 'name: tmp': '' }, { name: 1 }, { a: `${'x '.repeat(60)}\n  name: tmp` }], false],
  ])('%j', async (given, found) => {
    expect(await both.value(hasEntry(list, 'name', 'tmp'), { list: given })).toBe(found);
  });

  test('a path is looked for as it is', async () => {
    const given = [{ mountPath: '/data/hazelcast', name: 'a' }];
    expect(await both.value(hasEntry(list, 'mountPath', '/data/hazelcast'), { list: given })).toBe(true);
    expect(await both.value(hasEntry(list, 'mountPath', '/data'), { list: given })).toBe(false);
  });
});

test('a text that YAML or a regular expression would read as something else is refused', () => {
  expect(() => hasEntry(list, 'name', 'a.b')).toThrow('"a.b" cannot be looked for: give letters, digits');
});
