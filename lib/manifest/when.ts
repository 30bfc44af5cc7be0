import type { Expression, Input } from '../expressions/expression.ts';
import { lift } from '../expressions/literal.ts';

/** A node that stands only where a condition holds; else another one, or none. */
export class When<Node = unknown> {
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
