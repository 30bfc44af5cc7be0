import { refuseComment } from '../expressions/goText.ts';
import { KIND } from './visitor.ts';

/** A node with a comment above it in the template, where a reader would ask why. */
export class Remark<Node = unknown> {
  readonly [KIND] = 'remark';

  /** Only for the compiler. */
  declare readonly remarkOf: Node;

  constructor(
    readonly comment: string,
    readonly node: Node,
  ) {}
}

/**
 * The node with a template comment above it; plain YAML has none.
 * @throws UserError for a comment that would end itself
 */
export function remark<Node>(comment: string, node: NoInfer<Node>): Remark<Node> {
  refuseComment(comment);
  return new Remark<Node>(comment, node);
}
