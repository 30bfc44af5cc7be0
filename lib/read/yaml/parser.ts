import {
  readBlockMapping,
  readBlockSequence,
  readFlowMapping,
  readFlowSequence,
  readIndentlessSequence,
  type NodeReader,
  type NodeStyle,
} from './collections.ts';
import { Cursor } from './cursor.ts';
import { DEEPEST, emptyNode, type MappingNode, type Node, type SequenceNode } from './node.ts';
import { Scanner } from './scanner.ts';
import type { Token } from './token.ts';

/** What `&`, `!` and their order leave: a name, a full tag, and where they start. */
interface Properties {
  readonly anchor: string;
  readonly tag: string;
  readonly start: number;
}

/**
 * Reads the first document of a values file, and no further, as Helm 3 does. Nothing if the file is empty.
 *
 * @throws UserError with line and column for what Helm's reader refuses
 */
export function parseDocument(cursor: Cursor): Node | undefined {
  return new Parser(new Scanner(cursor)).document();
}

class Parser implements NodeReader {
  private readonly anchors = new Map<string, Node>();
  private readonly handles = new Map<string, string>();
  private depth = 0;

  constructor(readonly scanner: Scanner) {}

  document(): Node | undefined {
    const { kind } = this.scanner.peek();
    if (kind === 'stream-end') return undefined;
    if (kind !== 'version' && kind !== 'tag-directive' && kind !== 'document-start') return this.content();
    this.directives();
    const mark = this.scanner.take();
    if (mark.kind !== 'document-start') this.fail('expected --- after the lines that start with %', mark);
    const next = this.scanner.peek();
    const isEmpty = ['version', 'tag-directive', 'document-start', 'document-end', 'stream-end'].includes(next.kind);
    return isEmpty ? emptyNode(next.start) : this.content();
  }

  /** Reads a node. It is a property, so that collections can take it apart from its parser. */
  readonly node = (style: NodeStyle): Node => {
    if (++this.depth > DEEPEST) this.fail(`nested more than ${DEEPEST} deep`, this.scanner.peek());
    const node = this.scanner.peek().kind === 'alias' ? this.alias() : this.contentNode(style);
    this.depth--;
    return node;
  };

  /** Reads the document's content; what follows it must at least be a token. */
  private content(): Node {
    const node = this.node('block');
    this.scanner.peek();
    return node;
  }

  private directives(): void {
    let seenVersion = false;
    for (let next = this.scanner.peek(); next.kind === 'version' || next.kind === 'tag-directive';) {
      if (next.kind === 'version') {
        if (seenVersion) this.fail('%YAML can stand once only', next);
        if (!/^0?1\.0?1$/.test(next.value)) this.fail('Helm reads YAML 1.1 only', next);
        seenVersion = true;
      } else {
        if (this.handles.has(next.value)) this.fail(`%TAG ${next.value} can stand once only`, next);
        this.handles.set(next.value, next.suffix);
      }
      this.scanner.take();
      next = this.scanner.peek();
    }
  }

  private alias(): Node {
    const alias = this.scanner.take();
    const target = this.anchors.get(alias.value);
    if (target === undefined) this.fail(`no anchor &${alias.value} stands before *${alias.value}`, alias);
    return { kind: 'alias', start: alias.start, name: alias.value, target };
  }

  private contentNode(style: NodeStyle): Node {
    const properties = this.properties();
    const { kind, start, value } = this.scanner.peek();
    if (kind === 'block-entry' && style === 'block-or-sequence')
      return this.sequence(properties, readIndentlessSequence);
    if (kind === 'plain' || kind === 'quoted') {
      this.scanner.take();
      return this.scalar(properties, value, (kind === 'plain' && properties.tag === '') || properties.tag === '!');
    }
    if (kind === 'flow-sequence-start') return this.sequence(properties, readFlowSequence);
    if (kind === 'flow-mapping-start') return this.mapping(properties, readFlowMapping);
    if (kind === 'block-sequence-start' && style !== 'flow') return this.sequence(properties, readBlockSequence);
    if (kind === 'block-mapping-start' && style !== 'flow') return this.mapping(properties, readBlockMapping);
    if (properties.anchor !== '' || properties.tag !== '') return this.scalar(properties, '', properties.tag === '');
    return this.scanner.cursor.fail('expected a value', start);
  }

  /** Reads an anchor and a tag, in either order. */
  private properties(): Properties {
    const first = this.scanner.peek();
    let anchor = '';
    let tag = '';
    if (first.kind === 'anchor') {
      anchor = this.scanner.take().value;
      if (this.scanner.peek().kind === 'tag') tag = this.fullTag(this.scanner.take());
    } else if (first.kind === 'tag') {
      const written = this.scanner.take();
      if (this.scanner.peek().kind === 'anchor') anchor = this.scanner.take().value;
      tag = this.fullTag(written);
    }
    return { anchor, tag, start: first.start };
  }

  private fullTag({ value: handle, suffix, start }: Token): string {
    if (handle === '') return suffix;
    const prefix = this.handles.get(handle) ?? { '!': '!', '!!': 'tag:yaml.org,2002:' }[handle];
    if (prefix === undefined) this.fail(`no %TAG line says what ${handle} stands for`, { start });
    return prefix + suffix;
  }

  private scalar({ anchor, tag, start }: Properties, text: string, plain: boolean): Node {
    return this.named(anchor, { kind: 'scalar', start, tag, text, plain });
  }

  private sequence({ anchor, start }: Properties, read: (reader: NodeReader, items: Node[]) => void): Node {
    const node: SequenceNode = { kind: 'sequence', start, items: [] };
    this.named(anchor, node);
    read(this, node.items);
    return node;
  }

  private mapping({ anchor, start }: Properties, read: (reader: NodeReader, pairs: [Node, Node][]) => void): Node {
    const node: MappingNode = { kind: 'mapping', start, pairs: [] };
    this.named(anchor, node);
    read(this, node.pairs);
    return node;
  }

  /** A node can refer to itself, so it has its name before its content is read. */
  private named(anchor: string, node: Node): Node {
    if (anchor !== '') this.anchors.set(anchor, node);
    return node;
  }

  private fail(problem: string, { start }: Pick<Token, 'start'>): never {
    this.scanner.cursor.fail(problem, start);
  }
}
