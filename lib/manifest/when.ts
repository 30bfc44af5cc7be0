import type { Expression, Input } from '../expressions/expression.ts';
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
