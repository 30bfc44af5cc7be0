import { expect, test } from 'vitest';
import { withVariables } from '../../lib/expressions/context.ts';
import { Variable } from '../../lib/expressions/variable.ts';
import { contextOf } from '../support/bothMeanings.ts';

const item = new Variable('item');

test.each([0, '', undefined, null, { a: 1 }])('a variable has the value of its turn: %j', (value) => {
  expect(item.read(withVariables(contextOf(), [item, value]))).toBe(value);
});

test('outside its loop a variable cannot be read, not even by its name', () => {
  const namesake = withVariables(contextOf(), [new Variable('item'), 1]);
  expect(() => item.read(namesake)).toThrow('$item is used outside its loop');
});

test('a loop variable whose name Go does not take is refused', () => {
  expect(() => new Variable('my-var')).toThrow('the loop variable "my-var" is no name that Go takes');
});
