import { expect, test } from 'vitest';
import { withVariables } from '../../lib/expressions/context.ts';
import { Variable } from '../../lib/expressions/scope.ts';
import { contextOf } from '../support/bothMeanings.ts';

const [outer, inner] = [new Variable('x'), new Variable('x')];

test('a turn of a loop knows the variables of the loops around it', () => {
  const context = withVariables(withVariables(contextOf(), [outer, 1]), [inner, 2]);
  expect([outer.read(context), inner.read(context)]).toEqual([1, 2]);
});

test('a turn leaves the context around it as it was', () => {
  const context = contextOf();
  withVariables(context, [outer, 1]);
  expect(context.variables.size).toBe(0);
});
