import type { Expression } from '../expressions/expression.ts';
import { Literal } from '../expressions/literal.ts';
import { and, not } from '../expressions/logic.ts';
import { visit, visitorOf } from '../manifest/visitor.ts';

/** An entry of a list whose fields the chart itself makes. */
export interface LiteralEntry {
  readonly fields: Readonly<Record<string, unknown>>;
  /** When it is in the list. */
  readonly where: Expression<boolean>;
}

/** The entries that a list has whatever the values, or under conditions; not those of loops or the user's. */
export function literalEntries(node: unknown, where: Expression<boolean> = Literal.of(true)): readonly LiteralEntry[] {
  return visit(node, LITERALS, where);
}

const LITERALS = visitorOf<Expression<boolean>, readonly LiteralEntry[]>(() => [], {
  list: (nodes, where) => nodes.flatMap((entry) => literalEntries(entry, where)),
  map: (fields, where) => [{ fields, where }],
  remark: (node, where) => literalEntries(node.node, where),
  block: (node, where) => literalEntries(node.node, where),
  when: (node, where) => [
    ...literalEntries(node.node, and(where, node.condition)),
    ...literalEntries(node.otherwise, and(where, not(node.condition))),
  ],
});

/** The text of a field, where it is known. */
export function textOf({ fields }: LiteralEntry, field: string): string | undefined {
  const value = fields[field];
  return typeof value === 'string' ? value : undefined;
}
