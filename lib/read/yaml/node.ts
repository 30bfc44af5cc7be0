/** How deep lists and maps may nest. Helm stops at 10,000; so deep would use up the stack here. */
export const DEEPEST = 1000;

/** Where a node is in the text. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/** A text: with the tag that was written, and whether it may mean something else than text. */
export interface ScalarNode extends Place {
  readonly kind: 'scalar';
  readonly tag: string;
  readonly text: string;
  /** It has no quotes, or the tag `!`. */
  readonly plain: boolean;
  /** It starts with `|`: its lines are lines of the file. */
  readonly literal: boolean;
}

/** A list. Its tag means nothing to Helm. */
export interface SequenceNode extends Place {
  readonly kind: 'sequence';
  readonly items: Node[];
}

/** A map. Its tag means nothing to Helm. */
export interface MappingNode extends Place {
  readonly kind: 'mapping';
  readonly pairs: [key: Node, value: Node][];
}

/** `*name`: the node that `&name` marks. */
export interface AliasNode extends Place {
  readonly kind: 'alias';
  readonly name: string;
  readonly target: Node;
}

/** A piece of a YAML text that was read, before its scalars mean anything. */
export type Node = ScalarNode | SequenceNode | MappingNode | AliasNode;
