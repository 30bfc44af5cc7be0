import { refuseComment } from '../expressions/goText.ts';
import { Tagged } from './visit.ts';

/** A node with a comment above it in the template, where a reader would ask why. */
export class Remark<Node = unknown> extends Tagged<'remark'> {
  /** Only for the compiler. */
  declare readonly remarkOf: Node;

  constructor(
    readonly comment: string,
    readonly node: Node,
  ) {
    super('remark');
  }
}

/**
 * The node with a template comment above it; plain YAML has none.
 * @throws UserError for a comment that would end itself
 */
export function remark<Node>(comment: string, node: NoInfer<Node>): Remark<Node> {
  refuseComment(comment);
  return new Remark<Node>(comment, node);
}
