import { describe, expect, test } from 'vitest';
import { hasKey, includes, length } from '../../lib/expressions/collections.ts';
import { Constant } from '../../lib/expressions/constant.ts';
import { a, bothMeanings } from '../support/bothMeanings.ts';

const both = bothMeanings();

describe('a list or a map that is known means the same in both back-ends', () => {
  test.each([[['a', '{{ b }}', '"c"']], [[]]])('%j', async (list) => {
    expect(await both.value(length(Constant.of(list)), {})).toBe(list.length);
    expect(await both.value(includes(Constant.of(list), '{{ b }}'), {})).toBe(list.includes('{{ b }}'));
  });

  test('a map', async () => {
    const map = Constant.of({ a: { b: 1 }, 'c.d': null });
    expect(await both.value(hasKey(map, a.string('key')), { key: 'c.d' })).toBe(true);
    expect(await both.value(hasKey(map, a.string('key')), { key: 'b' })).toBe(false);
  });
});
