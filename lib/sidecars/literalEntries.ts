import type { Expression } from '../expressions/expression.ts';
import { Literal } from '../expressions/literal.ts';
import { and, not } from '../expressions/logic.ts';
import { NamedBlock } from '../manifest/block.ts';
import { Remark } from '../manifest/remark.ts';
import { When } from '../manifest/when.ts';

/** An entry of a list whose fields the chart itself makes. */
export interface LiteralEntry {
  readonly fields: Readonly<Record<string, unknown>>;
  /** When it is in the list. */
  readonly where: Expression<boolean>;
}

/** The entries that a list has whatever the values, or under conditions; not those of loops or the user's. */
export function literalEntries(node: unknown, where: Expression<boolean> = Literal.of(true)): readonly LiteralEntry[] {
  if (Array.isArray(node)) return node.flatMap((entry) => literalEntries(entry, where));
  if (node instanceof Remark || node instanceof NamedBlock) return literalEntries(node.node, where);
  if (node instanceof When)
    return [
      ...literalEntries(node.node, and(where, node.condition)),
      ...literalEntries(node.otherwise, and(where, not(node.condition))),
    ];
  return isPlainObject(node) ? [{ fields: node, where }] : [];
}

/** The text of a field, where it is known. */
export function textOf({ fields }: LiteralEntry, field: string): string | undefined {
  const value = fields[field];
  return typeof value === 'string' ? value : undefined;
}

function isPlainObject(node: unknown): node is Readonly<Record<string, unknown>> {
  return typeof node === 'object' && node !== null && Object.getPrototypeOf(node) === Object.prototype;
}
