import { UserError } from '../errors.ts';
import type { Context } from '../expressions/context.ts';
import { describe, type Expression } from '../expressions/expression.ts';
import { CODES_IN_TEXT, factorOf, isRemnant, likeCode, numberCode, textCode } from './code.ts';

/** The type that a construct takes a token for. */
export type Form = 'text' | 'number' | 'boolean' | 'list' | 'map' | 'any';

/** An expression that was given to a construct, and its code. */
export interface Encoded {
  readonly expression: Expression;
  readonly form: Form;
  readonly code: string | number;
  /** Where it was made; undefined for names that charts give by themselves. */
  readonly line: string | undefined;
  isUsed: boolean;
}

/** What is asked of a table. */
export interface TokenRequest {
  readonly expression: Expression;
  readonly form: Form;
  /** Number that the code must be close to. @default - any */
  readonly like?: number;
  /** The line that asks, as a stack has it. @default - the chart asks */
  readonly line?: string;
}

const EACH_CODE = new RegExp(CODES_IN_TEXT, 'g');

/** Codes are never used twice in a process, so a token of another composition is no token of this one. */
let nextId = 0;

const tables = new WeakMap<object, TokenTable>();

let current: TokenTable | undefined;

/** Makes a table the one that takes tokens, and gives the one that did. */
function enter(table: TokenTable | undefined): TokenTable | undefined {
  const outer = current;
  current = table;
  return outer;
}

/** The tokens of one composition of a chart. */
export class TokenTable {
  private readonly byExpression = new Map<Expression, Map<string, Encoded>>();
  private readonly byCode = new Map<string | number, Encoded>();
  private hasNumbers = false;
  private wasRead = false;
  private turn: Context | undefined;

  /** With a context, values are known, and scalars need no tokens. */
  constructor(private readonly known?: Context) {}

  /** The table of a chart; with a context, its values are known. */
  static of(chart: object, known?: Context): TokenTable {
    const table = tables.get(chart) ?? new TokenTable(known);
    tables.set(chart, table);
    return table;
  }

  /** The table of the composition under way. */
  static get current(): TokenTable | undefined {
    return current;
  }

  /** The values and the release, and inside a loop the turn, where they are known. */
  get context(): Context | undefined {
    return this.turn ?? this.known;
  }

  /** A construct was given a value of the chart. */
  get isUsed(): boolean {
    return this.wasRead || this.byCode.size > 0;
  }

  /** The value of an expression that is known. */
  read<T>(expression: Expression<T>, context: Context): T {
    this.wasRead = true;
    return expression.evaluate(context);
  }

  /** Does the work while the table takes tokens; errors show expressions in place of codes. */
  during<T>(work: () => T): T {
    const outer = enter(this);
    try {
      return work();
    } catch (error) {
      throw this.explained(error);
    } finally {
      enter(outer);
    }
  }

  /** Does the work in one turn of a loop. */
  inTurn(context: Context, work: () => void): void {
    const outer = this.turn;
    this.turn = context;
    try {
      work();
    } finally {
      this.turn = outer;
    }
  }

  /** The token of an expression. Equal ones are one: constructs compare what they are given. */
  token({ expression, form, like, line }: TokenRequest): Encoded {
    const tokens = this.byExpression.get(expression) ?? new Map<string, Encoded>();
    this.byExpression.set(expression, tokens);
    const key = `${form} ${like ?? ''}`;
    const known = tokens.get(key);
    if (known) return known;
    const id = nextId++;
    const code = form !== 'number' ? textCode(id) : like === undefined ? numberCode(id) : likeCode(id, like);
    const token: Encoded = { expression, form, code, line, isUsed: false };
    tokens.set(key, token);
    this.byCode.set(code, token);
    this.hasNumbers ||= form === 'number';
    return token;
  }

  /** The token of a code. */
  find(code: string | number): Encoded | undefined {
    return this.byCode.get(code);
  }

  /** The token that a number is, or is a multiple of. */
  findNumber(value: number): { readonly token: Encoded; readonly factor: number } | undefined {
    if (!this.hasNumbers) return undefined;
    const found = factorOf(value, (code) => this.byCode.has(code));
    const token = found && this.byCode.get(found.code);
    return token === undefined ? undefined : { token, factor: found?.factor ?? 1 };
  }

  /** The number was computed from a token. */
  isRemnant(value: number): boolean {
    return this.hasNumbers && isRemnant(value);
  }

  /** @throws UserError for a token that no object holds: a construct has lost it, or made something else of it */
  assertUsed(): void {
    const lost = [...this.byCode.values()].find(({ isUsed, line }) => !isUsed && line !== undefined);
    if (!lost) return;
    throw new UserError(
      `the token of ${described(lost)} is in no object: the construct that took it dropped it, or computed something else from it` +
        ` (made ${lost.line ?? ''}): ` +
        'use Overlay.of(), Condition.of() or another Token.as…',
    );
  }

  /** The error with expressions in place of codes; the same one where it holds none. */
  explained(error: unknown): unknown {
    if (!(error instanceof Error)) return error;
    const message = this.describeCodes(error.message);
    if (/non-simple object of type '(Lazy|Duration|Size)'/.test(message))
      return new UserError(`${message}: there may be two copies of cdk8s in the project, see npm ls cdk8s`);
    return message === error.message ? error : new UserError(message);
  }

  private describeCodes(text: string): string {
    return text.replace(EACH_CODE, (code) => {
      const token = this.byCode.get(code) ?? this.findNumber(Number(code))?.token;
      return token ? `{{ ${described(token)} }}` : code;
    });
  }
}

/** The token's expression as the chart would have it. */
export function described({ expression }: Encoded): string {
  return describe(expression);
}
