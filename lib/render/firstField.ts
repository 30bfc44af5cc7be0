import { UserError } from '../errors.ts';
import { describe } from '../expressions/expression.ts';
import { Remark } from '../manifest/remark.ts';
import { visit, visitorOf } from '../manifest/visitor.ts';
import { When } from '../manifest/when.ts';
import { isAlways, presenceOf } from './presenceOf.ts';

/** An entry's dash is on the line of its first field, which therefore must always be present, without a comment above it. */
export function requireFirstOfEntry(node: unknown): void {
  if (firstField(node) instanceof Remark)
    throw new UserError('an entry of a list starts with a comment: put the comment on the entry');
  requireFirst(node);
}

/**
 * The line feed before what may be absent would stay: in a list entry it would separate "-" from its first key, in a block
 * after other fields it would add to a user's text that ends in line feeds.
 * @throws UserError for a map or list whose first field or entry may be absent
 */
export function requireFirst(node: unknown): void {
  const first = firstField(node);
  const condition = first instanceof When ? first.condition : presenceOf(first);
  if (!(first instanceof When) && isAlways(condition)) return;
  throw new UserError(
    `a list entry, document or block starts with a field that may be absent (under ${describe(condition)}): put an unconditional field first, such as the name`,
  );
}

function firstField(node: unknown): unknown {
  return visit(node, FIRST_FIELD, undefined);
}

const FIRST_FIELD = visitorOf<undefined, unknown>(
  (node) => Object.values(node as object).find((field) => field !== undefined),
  {
    remark: (node) => firstField(node.node),
    block: (node) => firstField(node.node),
    merged: (node) => (node.fixed.length > 0 ? firstField(node.fixed[0]) : node),
  },
);
