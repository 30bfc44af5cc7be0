import type { Expression } from '../expressions/expression.ts';
import { Literal } from '../expressions/literal.ts';
import { and, not } from '../expressions/logic.ts';
import { type NodeVisitor, visit } from '../manifest/visit.ts';

/** An entry of a list whose fields the chart itself makes. */
export interface LiteralEntry {
  readonly fields: Readonly<Record<string, unknown>>;
  /** When it is in the list. */
  readonly where: Expression<boolean>;
}

/** The entries that a list has whatever the values, or under conditions; not those of loops or the user's. */
export function literalEntries(node: unknown, where: Expression<boolean> = Literal.of(true)): readonly LiteralEntry[] {
  return visit(node, LITERAL_ENTRIES, where);
}

const LITERAL_ENTRIES: NodeVisitor<readonly LiteralEntry[], Expression<boolean>> = {
  nothing: () => [],
  scalar: () => [],
  expression: () => [],
  list: (nodes, where) => nodes.flatMap((node) => literalEntries(node, where)),
  map: (fields, where) => [{ fields, where }],
  when: ({ condition, node, otherwise }, where) => [
    ...literalEntries(node, and(where, condition)),
    ...literalEntries(otherwise, and(where, not(condition))),
  ],
  remark: ({ node }, where) => literalEntries(node, where),
  block: ({ node }, where) => literalEntries(node, where),
  merged: () => [],
  each: () => [],
  eachField: () => [],
  spread: () => [],
  foreign: () => [],
};

/** The text of a field, where it is known. */
export function textOf({ fields }: LiteralEntry, field: string): string | undefined {
  const value = fields[field];
  return typeof value === 'string' ? value : undefined;
}
