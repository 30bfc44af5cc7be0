import { Duration } from 'cdk8s';
import { UserError } from '../errors.ts';
import type { AnyList, AnyMap } from '../expressions/collections.ts';
import { describe, Expression, type Input, type Kind } from '../expressions/expression.ts';
import { Literal } from '../expressions/literal.ts';
import { TokenTable, type TokenRequest } from './table.ts';

/** How a number is encoded. */
export interface NumberTokenOptions {
  /** A number inside the range that the construct checks. @default - the construct checks none */
  readonly like?: number;
}

/**
 * Chart values for constructs that know nothing of charts, such as those of cdk8s-plus-27: what a construct passes on is the
 * expression in the chart. Literals pass through.
 */
export const Token = {
  /** A text. An integer or a boolean becomes one too. */
  asString(value: Input<string | number> | Input<boolean>): string {
    if (!(value instanceof Expression)) return String(value);
    assertKind(value, 'a text', ['string', 'integer', 'boolean', 'integerOrString']);
    const text = encode({ expression: value, form: 'text' }) as string | number | boolean | undefined;
    return (value.kind === 'integerOrString' || text === undefined ? text : String(text)) as string;
  },

  /** A number. With `like`, one inside the range that the construct checks. */
  asNumber(value: Input<number | string>, options: NumberTokenOptions = {}): number {
    if (!(value instanceof Expression)) return value as number;
    assertKind(value, 'a number', ['integer', 'number', 'integerOrString']);
    return encode({ expression: value, form: 'number', ...options }) as number;
  },

  /** A boolean. A construct that decides by it takes it for true: use `Condition.of()` there. */
  asBoolean(value: Input<boolean>): boolean {
    if (!(value instanceof Expression)) return value;
    assertKind(value, 'a boolean', ['boolean']);
    return encode({ expression: value, form: 'boolean' }) as boolean;
  },

  /** A list as a whole, alone or among other entries: `[...Token.asList(values.args), '--verbose']`. */
  asList<Item = string>(value: Expression<AnyList> | readonly Item[]): Item[] {
    if (!(value instanceof Expression)) return [...value];
    assertKind(value, 'a list', ['list']);
    const list = encode({ expression: value, form: 'list' });
    return (Array.isArray(list) ? list : [list]) as Item[];
  },

  /** A map as a whole, alone or among other fields, which win: `{ ...Token.asMap(values.labels), app: 'web' }`. */
  asMap<Item = string>(value: Expression<AnyMap> | Readonly<Record<string, Item>>): Record<string, Item> {
    if (!(value instanceof Expression)) return { ...value };
    assertKind(value, 'a map', ['map']);
    const map = encode({ expression: value, form: 'map' });
    return (typeof map === 'string' ? { [map]: map } : map) as Record<string, Item>;
  },

  /** A value of any kind, as what the place asks for: for a plain ApiObject, which asks nothing. */
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the place decides
  asAny<T>(value: unknown): T {
    return (value instanceof Expression ? encode({ expression: value, form: 'any' }) : value) as T;
  },

  /** Whole seconds, as a Duration that is asked for its seconds. `like` as for numbers. @default like: 10 */
  asDuration(seconds: Input<number>, { like = 10 }: NumberTokenOptions = {}): Duration {
    if (!(seconds instanceof Expression)) return Duration.seconds(seconds);
    assertKind(seconds, 'a duration', ['integer']);
    const amount = encode({ expression: seconds, form: 'number', like }) as number;
    return Number.isInteger(amount) ? Duration.seconds(amount) : onlySeconds(amount, like);
  },
} as const;

/** A Duration whose seconds are a code, which does not bear arithmetic. */
function onlySeconds(code: number, like: number): Duration {
  const refuse = (): never => {
    throw new UserError('Token.asDuration() has seconds only: use Duration.seconds(Token.asNumber(…)) for other units');
  };
  const units = ['toMilliseconds', 'toMinutes', 'toHours', 'toDays', 'toHumanString', 'toIsoString'];
  return Object.assign(
    Duration.seconds(Math.trunc(like)),
    Object.fromEntries(units.map((unit) => [unit, refuse] as const)),
    { toSeconds: () => code },
  );
}

/** The code of an expression, or its value where that is known. */
function encode(request: TokenRequest): unknown {
  const { expression } = request;
  if (expression instanceof Literal) return expression.value;
  const table = TokenTable.current;
  if (!table)
    throw new UserError(
      `the token of ${describe(expression)} is made outside compose(), so no chart would turn it back: make it inside, and before any await`,
    );
  const { context } = table;
  const value = context && table.read(expression, context);
  if (context && !isEmptyCollection(expression, value)) return value;
  const origin: { stack?: string } = {};
  // Above this function is one of Token's, and above that the user's line.
  Error.captureStackTrace(origin, encode);
  return table.token({ ...request, line: origin.stack?.split('\n')[2]?.trim() ?? '' }).code;
}

/** Templates leave out an empty list or map, which constructs keep. */
function isEmptyCollection({ kind }: Expression, value: unknown): boolean {
  if (kind !== 'list' && kind !== 'map') return false;
  return value === undefined || value === null || Object.keys(value).length === 0;
}

const RIGHT: Readonly<Record<Kind, string>> = {
  string: 'asString',
  integer: 'asNumber',
  number: 'asNumber',
  integerOrString: 'asString',
  boolean: 'asBoolean',
  list: 'asList',
  map: 'asMap',
};

function assertKind(value: Expression, wanted: string, kinds: readonly Kind[]): void {
  if (kinds.includes(value.kind)) return;
  throw new UserError(
    `${describe(value)} is of kind ${value.kind}, which cannot be ${wanted}: use Token.${RIGHT[value.kind]}()`,
  );
}
