import { UserError } from '../errors.ts';
import { describe, Expression, type Input } from './expression.ts';
import { defineFunction } from './function.ts';

/** A text, a number or a boolean. */
export type Scalar = string | number | boolean;

const sameKind = {
  traits(left: Expression<Scalar>, right: Expression<Scalar>) {
    for (const side of [left, right]) {
      if (!['string', 'integer', 'boolean'].includes(side.kind)) {
        throw new UserError(`${describe(side)} is of kind ${side.kind}, which cannot be compared: Go compares by type`);
      }
    }
    if (left.kind !== right.kind) {
      throw new UserError(`${describe(left)} (${left.kind}) and ${describe(right)} (${right.kind}) are never equal`);
    }
    return {};
  },
};

const equalScalars = defineFunction('boolean', {
  evaluate: (left: Scalar, right: Scalar) => left === right,
  template: (left, right) => `eq ${left} ${right}`,
  ...sameKind,
});

const differentScalars = defineFunction('boolean', {
  evaluate: (left: Scalar, right: Scalar) => left !== right,
  template: (left, right) => `ne ${left} ${right}`,
  ...sameKind,
});

/** `left` is `right`. Helm reads numbers as float64, so integers reach here already cast. */
export function equal<T extends Scalar>(left: Input<T>, right: Input<NoInfer<T>>): Expression<boolean> {
  return equalScalars(left, right);
}

/** `left` is not `right`. */
export function notEqual<T extends Scalar>(left: Input<T>, right: Input<NoInfer<T>>): Expression<boolean> {
  return differentScalars(left, right);
}

/** The integer `left` is less than `right`. */
export const lessThan = defineFunction('boolean', {
  evaluate: (left: number, right: number) => left < right,
  template: (left, right) => `lt ${left} ${right}`,
  traits: integersOnly,
});

/** The integer `left` is `right` or less. */
export const atMost = defineFunction('boolean', {
  evaluate: (left: number, right: number) => left <= right,
  template: (left, right) => `le ${left} ${right}`,
  traits: integersOnly,
});

/** The integer `left` is greater than `right`. */
export const greaterThan = defineFunction('boolean', {
  evaluate: (left: number, right: number) => left > right,
  template: (left, right) => `gt ${left} ${right}`,
  traits: integersOnly,
});

/** The integer `left` is `right` or more. */
export const atLeast = defineFunction('boolean', {
  evaluate: (left: number, right: number) => left >= right,
  template: (left, right) => `ge ${left} ${right}`,
  traits: integersOnly,
});

/** @throws UserError for an argument that is no integer: Go would compare other types, or none */
export function integersOnly(...args: readonly Expression<number>[]): Record<string, never> {
  for (const arg of args) {
    if (arg.kind !== 'integer')
      throw new UserError(`${describe(arg)} is of kind ${arg.kind}: an integer is needed here`);
  }
  return {};
}
