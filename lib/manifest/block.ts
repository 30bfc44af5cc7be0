import type { Helper } from '../expressions/helper.ts';

/** A named part of a manifest, which the chart defines once and uses in several places. */
export class NamedBlock<Node = unknown> implements Helper {
  /** Only for the compiler. */
  declare readonly blockOf: Node;

  constructor(
    readonly name: string,
    readonly description: string,
    readonly node: Node,
  ) {}
}

/** A named part of manifests: a map of fields, or a list of entries. The same object may be used in several places. */
export function block<const Node>(name: string, description: string, node: Node): NamedBlock<Node> {
  return new NamedBlock(name, description, node);
}
