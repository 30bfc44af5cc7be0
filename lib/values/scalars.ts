import { equal } from '../expressions/compare.ts';
import { type Expression, type Input, type Kind, SAFE_RANGE, type Traits } from '../expressions/expression.ts';
import { defineFunction } from '../expressions/function.ts';
import { isAscii, isSafe } from '../expressions/literal.ts';
import { and, or } from '../expressions/logic.ts';
import { Reference } from '../expressions/reference.ts';
import { matcher } from '../expressions/regex.ts';
import { Declaration, type DeclarationProps, optionalTrait, type ScalarDeclaration } from './declaration.ts';
import { type JsonSchema, NOT_NO_VALUE, TEXT_PATTERN } from './jsonSchema.ts';

/** What {@link string} takes. */
export interface StringProps extends DeclarationProps<string> {
  /** A regular expression that RE2 and JavaScript read alike; implies single-purpose text. @default - any text */
  readonly pattern?: string;
  /** @default - none */
  readonly minLength?: number;
  /** @default - none */
  readonly maxLength?: number;
  /** The pattern allows no `"`, no `\` and no control character, so the text is safe inside other text. @default false */
  readonly safe?: boolean;
}

/** A text. */
export function string(props: StringProps): ScalarDeclaration<string> {
  const { pattern, minLength, maxLength, safe = false } = props;
  const schema: JsonSchema = {
    type: 'string',
    ...(pattern === undefined ? { pattern: TEXT_PATTERN, not: NOT_NO_VALUE } : { pattern }),
    ...(pattern !== undefined && !safe ? { not: NOT_NO_VALUE } : {}),
    ...(minLength === undefined ? {} : { minLength }),
    ...(maxLength === undefined ? {} : { maxLength }),
  };
  const nonEmpty = (minLength ?? 0) > 0 || (pattern !== undefined && !matcher(pattern).test(''));
  return scalar('string', props, schema, { safe, ascii: safe, nonEmpty });
}

/** What {@link integer} takes. */
export interface IntegerProps extends DeclarationProps<number> {
  /** @default - the least integer that is exact as a double */
  readonly minimum?: number;
  /** @default - the greatest integer that is exact as a double */
  readonly maximum?: number;
}

/** A whole number. */
export function integer(props: IntegerProps): ScalarDeclaration<number> {
  const range = { min: props.minimum ?? SAFE_RANGE.min, max: props.maximum ?? SAFE_RANGE.max };
  const nonEmpty = range.min > 0 || range.max < 0;
  return scalar('integer', props, { type: 'integer', minimum: range.min, maximum: range.max }, { range, nonEmpty });
}

/** A number that may have a fraction. It is printed, never computed with. */
export function number(props: IntegerProps): ScalarDeclaration<number> {
  return scalar('number', props, {
    type: 'number',
    minimum: props.minimum ?? SAFE_RANGE.min,
    maximum: props.maximum ?? SAFE_RANGE.max,
  });
}

/** true or false. */
export function boolean(props: DeclarationProps<boolean>): ScalarDeclaration<boolean> {
  return scalar('boolean', props, { type: 'boolean' });
}

/** One of a few words. `""` among them means "not set". */
export function oneOf<const Word extends string>(
  words: readonly Word[],
  props: DeclarationProps<NoInfer<Word>>,
): ScalarDeclaration<Word> {
  return scalar(
    'string',
    props,
    { type: 'string', enum: words },
    { safe: words.every(isSafe), ascii: words.every(isAscii), nonEmpty: words.every((word) => word !== ''), words },
  );
}

/** A number or a text, printed as it was given: a port by number or name, a quantity. */
export function integerOrString(
  props: DeclarationProps<number | string> & { readonly pattern?: string; readonly minimum?: number },
): ScalarDeclaration<number | string> {
  const { pattern = TEXT_PATTERN, minimum = SAFE_RANGE.min } = props;
  return scalar('integerOrString', props, {
    type: ['integer', 'string'],
    pattern,
    minimum,
    maximum: SAFE_RANGE.max,
    not: NOT_NO_VALUE,
  });
}

function scalar<Value>(
  kind: Kind,
  props: DeclarationProps<Value>,
  schema: JsonSchema,
  traits: Traits = {},
): ScalarDeclaration<Value> {
  return new Declaration(
    props.description,
    props.default,
    false,
    { type: 'scalar' },
    schema,
    (source, optional) => new Reference<Value>(kind, source, { ...traits, ...optionalTrait(optional) }),
  );
}

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

/** The value is true, or it is `auto` and the condition of `auto` holds. Give it a name with a `ConditionHelper`. */
export function resolveAuto(value: Input<boolean | 'auto'>, auto: Input<boolean>): Expression<boolean> {
  const given = asText(value);
  return or(equal(given, 'true'), and(equal(given, 'auto'), auto));
}

const asText = defineFunction('string', {
  evaluate: (value: boolean | string) => String(value),
  template: (value) => `toString ${value}`,
  traits: () => ({ safe: true, ascii: true, nonEmpty: true }),
});
