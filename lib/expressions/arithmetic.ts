import { UserError } from '../errors.ts';
import { integersOnly } from './compare.ts';
import { describe, SAFE_RANGE, type Expression, type Range, type Traits } from './expression.ts';
import { defineFunction } from './function.ts';

/** The sum of two integers. */
export const add = defineFunction('integer', {
  evaluate: (left: number, right: number) => left + right,
  template: (left, right) => `add ${left} ${right}`,
  traits: exact((left, right) => ({ min: left.min + right.min, max: left.max + right.max })),
});

/** The difference of two integers. */
export const subtract = defineFunction('integer', {
  evaluate: (left: number, right: number) => left - right,
  template: (left, right) => `sub ${left} ${right}`,
  traits: exact((left, right) => ({ min: left.min - right.max, max: left.max - right.min })),
});

/** The product of two integers. */
export const multiply = defineFunction('integer', {
  evaluate: (left: number, right: number) => positiveZero(left * right),
  template: (left, right) => `mul ${left} ${right}`,
  traits: exact((left, right) => corners(left, right, (a, b) => positiveZero(a * b))),
});

/** The quotient of two integers, cut towards 0. The divisor must be positive for every valid values file. */
export const divide = defineFunction('integer', {
  evaluate: (left: number, right: number) => positiveZero(Math.trunc(left / right)),
  template: (left, right) => `div ${left} ${right}`,
  traits: exact((left, right) => corners(left, positive(right), (a, b) => positiveZero(Math.trunc(a / b)))),
});

/** What a division of integers leaves, with the sign of the dividend. The divisor must be positive, as for {@link divide}. */
export const remainder = defineFunction('integer', {
  evaluate: (left: number, right: number) => positiveZero(left % right),
  template: (left, right) => `mod ${left} ${right}`,
  traits: exact((left, right) => ({ min: left.min < 0 ? 1 - positive(right).max : 0, max: positive(right).max - 1 })),
});

/** The greater of two integers. */
export const max = defineFunction('integer', {
  evaluate: (left: number, right: number) => Math.max(left, right),
  template: (left, right) => `max ${left} ${right}`,
  traits: exact((left, right) => ({ min: Math.max(left.min, right.min), max: Math.max(left.max, right.max) })),
});

/** The lesser of two integers. */
export const min = defineFunction('integer', {
  evaluate: (left: number, right: number) => Math.min(left, right),
  template: (left, right) => `min ${left} ${right}`,
  traits: exact((left, right) => ({ min: Math.min(left.min, right.min), max: Math.min(left.max, right.max) })),
});

/** The traits of integer arithmetic: refuses what could leave the range in which Go's int64 and our doubles agree. */
function exact(rangeOf: (left: Range, right: Range) => Range) {
  return (left: Expression<number>, right: Expression<number>): Traits => {
    integersOnly(left, right);
    const range = rangeOf(left.traits.range ?? SAFE_RANGE, right.traits.range ?? SAFE_RANGE);
    if (range.min < SAFE_RANGE.min || range.max > SAFE_RANGE.max) {
      throw new UserError(
        `arithmetic on ${describe(left)} and ${describe(right)} can leave ±2^53, where numbers are no longer exact: ` +
          'give the values that it uses a minimum and a maximum',
      );
    }
    return { range };
  };
}

/** The bounds of a function that is monotonic in each argument. */
function corners(left: Range, right: Range, apply: (left: number, right: number) => number): Range {
  const values = [left.min, left.max].flatMap((a) => [right.min, right.max].map((b) => apply(a, b)));
  return { min: Math.min(...values), max: Math.max(...values) };
}

function positive(range: Range): Range {
  if (range.min < 1) throw new UserError('the divisor can be 0 or less: give the value a minimum of 1');
  return range;
}

/** Go's integers have no -0. */
function positiveZero(value: number): number {
  return value === 0 ? 0 : value;
}
