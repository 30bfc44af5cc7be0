import { expect, test } from 'vitest';
import { equal } from '../../lib/expressions/compare.ts';
import { keyOf } from '../../lib/expressions/key.ts';
import { and, not, or } from '../../lib/expressions/logic.ts';
import { Reference, Source } from '../../lib/expressions/reference.ts';
import { Variable } from '../../lib/expressions/variable.ts';
import { a } from '../support/bothMeanings.ts';

test('expressions of one form have one key, and others have others', () => {
  expect(keyOf(equal(a.string('x'), 'a'))).toBe(keyOf(equal(a.string('x'), 'a')));
  expect(keyOf(equal(a.string('x'), 'a'))).not.toBe(keyOf(equal(a.string('x'), 'b')));
  expect(keyOf(a.integer('x'))).not.toBe(keyOf(a.string('x')));
});

test('conditions have the key of their normal form', () => {
  const [x, y] = [a.boolean('x'), a.boolean('y')];
  expect(keyOf(not(or(not(x), not(y))))).toBe(keyOf(and(x, y)));
});

test('variables of two loops differ, though both are called alike', () => {
  const port = () => new Reference<string>('string', Source.variable(new Variable('port')));
  const one = port();
  expect(keyOf(one)).toBe(keyOf(one));
  expect(keyOf(one)).not.toBe(keyOf(port()));
});
