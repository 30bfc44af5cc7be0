import { describe as group, expect, test } from 'vitest';
import { add } from '../../lib/expressions/arithmetic.ts';
import { describe } from '../../lib/expressions/expression.ts';
import { a } from '../support/bothMeanings.ts';

const count = a.integer('count', 0, 9);
const MESSAGE =
  'the expression int64 .Values.count is not known yet, so it cannot be text, a number or a condition in TypeScript: ' +
  'use text`…`, equal(), add(), choose(), when() and their like';

group('an expression has no value in TypeScript:', () => {
  test.each<[string, () => unknown]>([
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-template-expression -- the mistake that is tested
    ['in a template literal', () => `${count as unknown as string}`],
    ['added to a text', () => `a-` + (count as unknown as string)],
    ['as a number', () => Number(count)],
    ['in arithmetic', () => (count as unknown as number) + 1],
    ['in an order', () => (count as unknown as number) < 3],
    ['compared with ==', () => (count as unknown) == 1],
    ['as text', () => count.toString()],
    ['as a key', () => ({})[count as unknown as string]],
    ['in JSON.stringify', () => JSON.stringify({ count })],
    ['joined with others', () => [count].join()],
  ])('%s, it throws', (_name, use) => {
    expect(use).toThrow(MESSAGE);
  });
});

test('an error text shows an expression as the chart would', () => {
  expect(describe(add(count, 1))).toBe('add (int64 .Values.count) 1');
});
