/** A node with a comment above it in the template, where a reader would ask why. */
export class Remark<Node = unknown> {
  constructor(
    readonly comment: string,
    readonly node: Node,
  ) {}
}

/** The node with a template comment above it; plain YAML has none. */
export function remark<Node>(comment: string, node: NoInfer<Node>): Remark<Node> {
  return new Remark<Node>(comment, node);
}
