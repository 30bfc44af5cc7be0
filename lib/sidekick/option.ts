import { notEqual } from '../expressions/compare.ts';
import type { Expression } from '../expressions/expression.ts';
import { notEmpty, defaultIfEmpty } from '../expressions/presence.ts';
import { text } from '../expressions/text.ts';
import { type Each, each } from '../manifest/each.ts';
import type { Templated } from '../manifest/node.ts';
import { type When, when } from '../manifest/when.ts';
import { list, type ListDeclaration, type ListReference } from '../values/collections.ts';
import type { Declaration, ScalarDeclaration } from '../values/declaration.ts';
import { boolean, integer, oneOf, string } from '../values/scalars.ts';
import { type Version, versionIsAtLeast } from './version.ts';

/** What is known of one flag of sidekick. No flag can be given as an environment variable, in no version. */
export interface FlagFacts {
  /** Its name, without dashes. */
  readonly flag: string;
  /** Its short name. @default - none */
  readonly alias?: string;
  /** The first version that has it. */
  readonly since: Version;
  /** What it became since, with the version of the change. @default - nothing */
  readonly changes?: readonly (readonly [version: Version, change: string])[];
  /** The first version in which it means what our value means, when that is later. @default - `since` */
  readonly meansSoSince?: Version;
  /** The value that sidekick takes without it. @default - none */
  readonly standard?: string;
  /** Id of the rule that refuses it for images without it. @default - none: every image that we take has it */
  readonly gate?: string;
}

/** An entry of the list of arguments, under a condition or repeated. */
export type ArgumentNode = When<Templated<string>> | Each<Templated<string>>;

/** A flag, the value that sets it, and how one becomes the other. */
export interface SidekickOption<D extends Declaration = Declaration, Ref = unknown> extends FlagFacts {
  /** It is a switch, or takes a text; several of it add up, or the last one counts. */
  readonly form: 'switch' | 'text' | 'integer' | 'integers';
  /** sidekick takes an empty text for none. */
  readonly takesEmpty: boolean;
  /** The value as an error asks for it: `a duration such as 5s`. */
  readonly takes: string;
  /** Declares the value. */
  readonly declaration: D;
  /** The user has set the value. */
  isSet(value: Ref): Expression<boolean>;
  /** The argument, where there is one. */
  print(value: Ref, version: Expression<string>): ArgumentNode;
}

/** What every constructor of an option takes. */
interface OptionProps extends Omit<FlagFacts, 'flag'> {
  /** What the value sets. */
  readonly description: string;
  readonly takes: string;
}

/** What constructors of options with a text take. */
interface TextProps extends OptionProps {
  /** What is printed where the user sets no text and the version has the flag. @default - nothing */
  readonly unset?: string;
  /** sidekick takes an empty text for none. @default true */
  readonly takesEmpty?: boolean;
}

/** A flag with a text; empty is not set. */
export function textOption(
  flag: string,
  {
    description,
    pattern,
    ...props
  }: TextProps & {
    /** What the text may be besides empty. */
    readonly pattern: string;
  },
): SidekickOption<ScalarDeclaration<string>, Expression<string>> {
  const declaration = string({ description, default: '', pattern: `^(${pattern})?$`, maxLength: 1024, safe: true });
  return textual(flag, declaration, props);
}

/** A duration of Go of 11 years at most. */
const DURATION = '(([0-9]{1,5}([.][0-9]{1,3})?|[.][0-9]{1,3})(ms|s|m|h)){1,3}';

/** A flag with a duration; empty is not set. */
export function durationOption(
  flag: string,
  {
    seconds = false,
    ...props
  }: Omit<TextProps, 'takes' | 'takesEmpty'> & {
    /** It may be a whole number of seconds, too, as in old versions. @default false */
    readonly seconds?: boolean;
  },
): SidekickOption<ScalarDeclaration<string>, Expression<string>> {
  const pattern = seconds ? `${DURATION}|[0-9]{1,5}` : DURATION;
  return textOption(flag, { ...props, pattern, takes: 'a duration such as 5s or 1m30s', takesEmpty: false });
}

/** A flag with one of a few words; empty is not set. */
export function wordOption<const Word extends string>(
  flag: string,
  words: readonly Word[],
  { description, ...props }: TextProps,
): SidekickOption<ScalarDeclaration<Word | ''>, Expression<string>> {
  return textual(flag, oneOf(['', ...words], { description, default: '' }), props);
}

function textual<D extends ScalarDeclaration<string>>(
  flag: string,
  declaration: D,
  { unset, takesEmpty = true, ...facts }: Omit<TextProps, 'description'>,
): SidekickOption<D, Expression<string>> {
  const first = facts.meansSoSince ?? facts.since;
  return {
    flag,
    form: 'text',
    takesEmpty,
    declaration,
    ...facts,
    isSet: (value) => notEmpty(value),
    print: (value, version) =>
      unset === undefined
        ? when(notEmpty(value), text`--${flag}=${value}`)
        : when(
            versionIsAtLeast(version, first),
            text`--${flag}=${unset === '' ? value : defaultIfEmpty(value, unset)}`,
          ),
  };
}

/** A flag with a number; 0 is not set. */
export function integerOption(
  flag: string,
  { description, maximum, ...facts }: OptionProps & { readonly maximum: number },
): SidekickOption<ScalarDeclaration<number>, Expression<number>> {
  return {
    flag,
    form: 'integer',
    takesEmpty: false,
    declaration: integer({ description, default: 0, minimum: 0, maximum }),
    ...facts,
    isSet: (value) => notEqual(value, 0),
    print: (value) => when(notEqual(value, 0), text`--${flag}=${value}`),
  };
}

type Integers = ScalarDeclaration<number>;

/** A flag with a number that may be given several times. */
export function integersOption(
  flag: string,
  { description, minimum, maximum, ...facts }: OptionProps & { readonly minimum: number; readonly maximum: number },
): SidekickOption<ListDeclaration<Integers>, ListReference<Integers>> {
  return {
    flag,
    form: 'integers',
    takesEmpty: false,
    declaration: list(integer({ description: 'An HTTP status code.', minimum, maximum }), { description }),
    ...facts,
    isSet: (value) => notEmpty(value),
    print: (value) => each(value, 'number', (number) => text`--${flag}=${number}`),
  };
}

/** A flag without an argument. */
export function switchOption(
  flag: string,
  {
    description,
    default: standard = false,
    ...facts
  }: Omit<OptionProps, 'takes'> & {
    /** Our own default. @default false */
    readonly default?: boolean;
  },
): SidekickOption<ScalarDeclaration<boolean>, Expression<boolean>> {
  return {
    flag,
    form: 'switch',
    takesEmpty: false,
    declaration: boolean({ description, default: standard }),
    takes: 'true or false',
    ...facts,
    isSet: (value) => value,
    print: (value) => when(value, `--${flag}`),
  };
}
