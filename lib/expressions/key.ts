import type { Expression } from './expression.ts';
import type { Scope } from './scope.ts';
import type { Variable } from './variable.ts';

const keys = new WeakMap<Expression, string>();
const numbers = new WeakMap<Variable, number>();
let variables = 0;

/** A text that two expressions share exactly when they have the same form. */
export function keyOf(expression: Expression): string {
  const key = keys.get(expression) ?? expression.template(KEYS).text;
  keys.set(expression, key);
  return key;
}

/** A scope that gives each loop variable a number: two loops may call theirs by one name. */
const KEYS: Scope = {
  root: '.',
  chartName: 'chart',
  variable: (variable) => `$${variable.name}${numberOf(variable)}`,
  useValue: () => undefined,
  useHelper: () => undefined,
  inLoop: () => KEYS,
};

function numberOf(variable: Variable): number {
  const number = numbers.get(variable) ?? ++variables;
  numbers.set(variable, number);
  return number;
}
