import type { Expression } from '../expressions/expression.ts';
import type { Loop } from '../manifest/each.ts';
import type { NamedPartial } from '../manifest/partial.ts';

/** Lines of text, each with its full indentation. */
export type Lines = readonly string[];

/** Lines that may be under a condition. */
export interface Chunk {
  /** Undefined when they are always present. */
  readonly condition?: Expression<boolean> | undefined;
  readonly lines: Lines;
  /** What to print if the condition does not hold. @default - nothing */
  readonly otherwise?: Lines | undefined;
}

/**
 * What differs between writing a tree as a Go template and writing it as plain YAML. The layout, that is, which line goes
 * where, is shared: so a text made by one equals to the byte a text made by the other.
 */
export interface Backend {
  /** In a document every value prints as JSON, whose bytes both languages agree on; in a manifest as a person would write it. */
  readonly style: 'manifest' | 'document';
  /** The text of a scalar expression. */
  scalar(expression: Expression): string;
  /** A long text after its key or dash, where it reads better in several lines; else undefined. */
  folded(start: string, text: Expression, column: number): Lines | undefined;
  /** The text of a known string that holds the start of a template action, where that means something; else undefined. */
  braces(value: string): string | undefined;
  /** What is left to test of a condition here. */
  open(condition: Expression<boolean>): Expression<boolean>;
  /** This back-end where a condition is known to hold. */
  assuming(condition: Expression<boolean>): Backend;
  /** The chunks after each other, each under its condition. */
  chunks(chunks: readonly Chunk[], column: number): Lines;
  /** The lines once for each turn of a loop; without the entries of some keys. */
  loop(loop: Loop, omitted: readonly string[], column: number, turn: (backend: Backend) => Lines): Lines;
  /** A user's map or list under a key, left out when it is empty. */
  freeField(key: string, value: Expression, column: number): Chunk;
  /** The entries of a user's list, or the fields of a map without some keys and without those of other maps. */
  freeEntries(value: Expression, omitted: readonly string[], shadowed: readonly Expression[], column: number): Lines;
  /** A named part; `lines` writes it at a column. */
  partial(partial: NamedPartial, column: number, lines: (backend: Backend, column: number) => Lines): Lines;
  /** A text of several lines under a key. */
  document(key: string, document: Expression<string>, column: number): Lines;
  /** A comment for who reads the template. */
  comment(text: string, column: number): Lines;
}

/** Spaces up to a column. */
export function pad(column: number): string {
  return ' '.repeat(column);
}
