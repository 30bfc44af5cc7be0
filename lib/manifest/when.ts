import type { Expression, Input } from '../expressions/expression.ts';
import { assertComment } from '../expressions/goText.ts';
import { lift } from '../expressions/literal.ts';
import { KIND } from './visitor.ts';

/** A node printed only if a condition holds; otherwise another node, or none. */
export class When<Node = unknown> {
  readonly [KIND] = 'when';

  /** Only for the compiler. */
  declare readonly whenOf: Node;

  constructor(
    readonly condition: Expression<boolean>,
    readonly node: Node,
    readonly otherwise: Node | undefined,
  ) {}
}

/** `node` where the condition holds, else `otherwise`, else nothing: a field, a list entry, a whole object. */
export function when<Node>(condition: Input<boolean>, node: NoInfer<Node>, otherwise?: NoInfer<Node>): When<Node> {
  return new When<Node>(lift(condition), node, otherwise);
}

/** A node with a comment above it in the template, where a reader would ask why. */
export class Comment<Node = unknown> {
  readonly [KIND] = 'comment';

  /** Only for the compiler. */
  declare readonly commentOf: Node;

  constructor(
    readonly comment: string,
    readonly node: Node,
  ) {}
}

/**
 * The node with a template comment above it; plain YAML has none.
 * @throws UserError for a comment that would end itself
 */
export function comment<Node>(comment: string, node: NoInfer<Node>): Comment<Node> {
  assertComment(comment);
  return new Comment<Node>(comment, node);
}
