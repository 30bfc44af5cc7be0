import { Expression } from './expression.ts';
import { call, goLiteral, type GoText } from './goText.ts';

type Collection = readonly unknown[] | Readonly<Record<string, unknown>>;

/** A list or map that is known already, such as a section of a manifest. */
export class Constant<T extends Collection> extends Expression<T> {
  private constructor(private readonly value: T) {
    super(Array.isArray(value) ? 'list' : 'map');
  }

  /** A list or map of plain data as an expression. */
  static of<T extends Collection>(value: T): Constant<T> {
    return new Constant(value);
  }

  evaluate(): T {
    return this.value;
  }

  template(): GoText {
    return call(`${this.kind === 'list' ? 'fromJsonArray' : 'fromJson'} ${goLiteral(JSON.stringify(this.value))}`);
  }
}
