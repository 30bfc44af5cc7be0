import { equal } from '../expressions/compare.ts';
import type { Expression, Input } from '../expressions/expression.ts';
import { defineFunction } from '../expressions/function.ts';
import { and, or } from '../expressions/logic.ts';
import { Reference } from '../expressions/reference.ts';
import { Declaration, type DeclarationProps, optionalTrait } from './declaration.ts';

/** A value that is `auto`, true or false. */
export type AutoReference = Reference<boolean | 'auto'>;

/** `auto`, true or false. */
export function autoOrBoolean(props: DeclarationProps<boolean | 'auto'>): Declaration<boolean | 'auto', AutoReference> {
  const schema = { type: ['string', 'boolean'], enum: ['auto', true, false] };
  return new Declaration(
    props.description,
    props.default,
    false,
    { type: 'scalar' },
    schema,
    (source, optional) => new Reference<boolean | 'auto'>('integerOrString', source, optionalTrait(optional)),
  );
}

/** The value is true, or it is `auto` and what that stands for holds. Give it a name with a `ConditionHelper`. */
export function resolveAuto(value: Input<boolean | 'auto'>, auto: Input<boolean>): Expression<boolean> {
  const given = asText(value);
  return or(equal(given, 'true'), and(equal(given, 'auto'), auto));
}

const asText = defineFunction('string', {
  evaluate: (value: boolean | string) => String(value),
  template: (value) => `toString ${value}`,
  traits: () => ({ safe: true, ascii: true, nonEmpty: true }),
});
