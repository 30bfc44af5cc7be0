import { expect, test } from 'vitest';
import { Literal } from '../../lib/expressions/literal.ts';
import { suffixedName } from '../../lib/pod/suffixedName.ts';
import { contextOf } from '../support/bothMeanings.ts';

const named = (name: string, ...rest: [suffix: string, length?: number]) =>
  suffixedName(Literal.of(name), ...rest).evaluate(contextOf());

test('a name and its suffix fit in a DNS label, and the suffix is never cut', () => {
  expect(named('shop', 'grid')).toBe('shop-grid');
  expect(named('a'.repeat(63), 'grid')).toBe(`${'a'.repeat(58)}-grid`);
});

test('a dash at the cut is not doubled', () => {
  expect(named(`${'a'.repeat(57)}-b`, 'grid')).toBe(`${'a'.repeat(57)}-grid`);
});

test('the name of a StatefulSet must be shorter', () => {
  expect(named('a'.repeat(52), 'member', 52)).toBe(`${'a'.repeat(45)}-member`);
});
