import type { Context } from '../expressions/context.ts';
import type { Expression } from '../expressions/expression.ts';
import { Literal } from '../expressions/literal.ts';
import type { NamedPartial } from '../manifest/partial.ts';
import { compareUtf8, type Loop, turns } from '../manifest/each.ts';
import { type Backend, type Chunk, type Lines, pad } from './backend.ts';
import { goJson } from './scalarText.ts';

/** Writes a tree as plain YAML: what a document's template gives, to the byte. */
export class PlainBackend implements Backend {
  constructor(
    private readonly context: Context,
    readonly style: 'manifest' | 'document' = 'document',
  ) {}

  scalar(expression: Expression): string {
    return goJson(expression.evaluate(this.context));
  }

  folded(): undefined {
    return undefined;
  }

  /** The template prints such a string of a document as JSON. */
  braces(value: string): string | undefined {
    return this.style === 'document' && value.includes('{{') ? goJson(value) : undefined;
  }

  open(condition: Expression<boolean>): Expression<boolean> {
    return Literal.of(condition.evaluate(this.context));
  }

  assuming(): Backend {
    return this;
  }

  chunks(chunks: readonly Chunk[]): Lines {
    return chunks.flatMap((chunk) => chunk.lines);
  }

  loop(loop: Loop, omitted: readonly string[], _column: number, turn: (backend: Backend) => Lines): Lines {
    const kept = turns(loop, this.context).filter((context) => !omitted.includes(loop.first?.read(context) as string));
    return kept.flatMap((context) => turn(new PlainBackend(context, this.style)));
  }

  freeField(key: string, value: Expression, column: number): Chunk {
    const json = goJson(value.evaluate(this.context) ?? {});
    return { lines: json === '{}' || json === '[]' ? [] : [`${pad(column)}${key}: ${json}`] };
  }

  freeEntries(value: Expression, omitted: readonly string[], shadowed: readonly Expression[], column: number): Lines {
    const entries = value.evaluate(this.context) ?? {};
    if (Array.isArray(entries)) return entries.map((entry) => `${pad(column)}- ${goJson(entry)}`);
    const hidden = (key: string) =>
      omitted.includes(key) || shadowed.some((map) => Object.hasOwn(map.evaluate(this.context) as object, key));
    const fields = Object.entries(entries).filter(([key]) => !hidden(key));
    return fields
      .sort(([left], [right]) => compareUtf8(left, right))
      .map(([key, entry]) => `${pad(column)}${goJson(key)}: ${goJson(entry)}`);
  }

  partial(_partial: NamedPartial, column: number, lines: (backend: Backend, column: number) => Lines): Lines {
    return lines(this, column);
  }

  document(key: string, document: Expression<string>, column: number): Lines {
    return [`${pad(column)}${key}: ${goJson(document.evaluate(this.context))}`];
  }

  comment(): Lines {
    return [];
  }
}
