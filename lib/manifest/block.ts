import type { Helper } from '../expressions/helper.ts';
import { KIND } from './visitor.ts';

/** A named part of a manifest, which the chart defines once and uses in several places. */
export class NamedBlock<Node = unknown> implements Helper {
  readonly [KIND] = 'block';

  /** Only for the compiler. */
  declare readonly blockOf: Node;

  private made: { readonly node: Node } | undefined;

  constructor(
    readonly name: string,
    readonly description: string,
    private readonly make: () => Node,
  ) {}

  /** Its content: made once, when it is asked for. */
  get node(): Node {
    this.made ??= { node: this.make() };
    return this.made.node;
  }
}

/** A named part of manifests: a map of fields, or a list of entries. The same object may be used in several places. */
export function block<const Node>(name: string, description: string, node: Node): NamedBlock<Node> {
  return new NamedBlock(name, description, () => node);
}

/** A named part that is large and mostly switched off: it is made only when it is rendered. */
export function lateBlock<const Node>(name: string, description: string, make: () => Node): NamedBlock<Node> {
  return new NamedBlock(name, description, make);
}
