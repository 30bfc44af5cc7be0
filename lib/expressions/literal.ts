import { UserError } from '../errors.ts';
import { Expression, type Input, type Kind, type Traits } from './expression.ts';
import { atom, goLiteral, type GoText, goTextOf } from './goText.ts';

/** A value that is known already. */
export class Literal<T extends string | number | boolean = string | number | boolean> extends Expression<T> {
  private constructor(
    kind: Kind,
    readonly value: T,
  ) {
    super(kind, literalTraits(value));
  }

  private static readonly booleans = new Map<unknown, Literal>();

  /** The literal of a value. There is one of true and one of false: conditions that are known make most literals. */
  static of<T extends string | number | boolean>(value: T): Literal<T> {
    if (typeof value !== 'boolean') return new Literal(kindOf(value), value);
    const known = Literal.booleans.get(value) as Literal<T> | undefined;
    if (known) return known;
    const literal = new Literal(kindOf(value), value);
    Literal.booleans.set(value, literal);
    return literal;
  }

  evaluate(): T {
    return this.value;
  }

  template(): GoText {
    return typeof this.value === 'string' ? goTextOf(this.value) : atom(goLiteral(this.value));
  }
}

/** An input as an expression. @throws UserError for anything that has no place in an expression */
export function lift<T>(input: Input<T>): Expression<T> {
  if (input instanceof Expression) return input;
  if (typeof input === 'string' || typeof input === 'number' || typeof input === 'boolean') {
    return Literal.of(input);
  }
  throw new UserError(
    `${shown(input)} cannot be part of an expression: give a string, a number, a boolean or an expression`,
  );
}

/** Anything that was given by mistake, for an error text: constructs refer to each other, so JSON has no end for them. */
function shown(input: unknown): string {
  const isData = Array.isArray(input) || input === null || Object.getPrototypeOf(input ?? {}) === Object.prototype;
  try {
    return isData ? JSON.stringify(input) : `a value of type ${nameOfType(input)}`;
  } catch {
    return `a value of type ${nameOfType(input)}`;
  }
}

function nameOfType(input: unknown): string {
  return typeof input === 'object' && input !== null ? input.constructor.name : typeof input;
}

function kindOf(value: string | number | boolean): Kind {
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'boolean';
  return Number.isSafeInteger(value) ? 'integer' : 'number';
}

function literalTraits(value: string | number | boolean): Traits {
  if (typeof value === 'string') return new LiteralTraits(value);
  if (typeof value === 'number') return { range: { min: value, max: value }, nonEmpty: value !== 0 };
  return {};
}

/** A chart has thousands of literal texts, and hardly one is asked for these. */
class LiteralTraits implements Traits {
  constructor(private readonly text: string) {}

  get safe(): boolean {
    return isSafe(this.text);
  }

  get ascii(): boolean {
    return isAscii(this.text);
  }

  get nonEmpty(): boolean {
    return this.text !== '';
  }
}

/** No `"`, no `\`, no control character, and no start of a template action. */
export function isSafe(value: string): boolean {
  return /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/.test(value) && !value.includes('{{');
}

/** Go and we count its characters alike. */
export function isAscii(value: string): boolean {
  return /^[\x20-\x7e]*$/.test(value);
}
