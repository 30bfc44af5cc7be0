import {
  type AliasEvent,
  CHOMPING_MODE,
  COLLECTION_STYLE,
  type Event,
  EVENT_ID,
  getScalarValue,
  type MappingEvent,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';
import { assertBlockKey, assertFlowKey, assertNoMapOnLine, assertScalar } from './differences.ts';
import {
  type AliasNode,
  type MappingNode,
  nameAt,
  type Node,
  type Properties,
  propertiesOf,
  type ScalarNode,
  type SequenceNode,
} from './node.ts';
import type { Range, Source } from './source.ts';

/** What can be between two nodes in brackets. */
const FLOW_GAP = /(?:[ \t\r\n,:]|#[^\r\n]*)*/y;

/** The line on which a block text starts, from its sign on. */
const BLOCK_HEADER = /[|>][-+\d]*(?:[ \t]+#.*)?[ \t]*(?:\r\n|[\r\n])?$/;

/** The nodes of a document, made of js-yaml's events. */
export class Tree {
  /** Quotes and brackets, in order: how far lines in them are indented means nothing. */
  readonly enclosed: Range[] = [];
  /** The same and block texts: tabs may start lines in them. */
  readonly free: Range[] = [];
  /** Nothing if the document is empty. */
  readonly root: Node | undefined;
  private readonly anchors = new Map<string, Node>();
  private next = 1;
  private flowDepth = 0;
  /** Where what was read last ends. */
  private position = 0;

  /** @throws UserError for what Helm reads otherwise than js-yaml, and for what only Helm refuses */
  constructor(
    private readonly source: Source,
    private readonly events: readonly Event[],
  ) {
    this.root = events.length === 0 ? undefined : this.node();
  }

  private node(): Node {
    const event = this.events[this.next++] as AliasEvent | MappingEvent | ScalarEvent | SequenceEvent;
    if (event.type === EVENT_ID.ALIAS) return this.alias(event);
    const properties = propertiesOf(event, this.source);
    if (event.type === EVENT_ID.SCALAR) return this.scalar(event, properties);
    const start = properties.start ?? event.start;
    const node: SequenceNode | MappingNode =
      event.type === EVENT_ID.SEQUENCE
        ? { kind: 'sequence', start, end: start, items: [] }
        : { kind: 'mapping', start, end: start, pairs: [] };
    this.name(properties, node);
    if (event.style === COLLECTION_STYLE.BLOCK) this.content(node);
    else this.flow(event, node);
    return Object.assign(node, { end: this.position });
  }

  private alias({ anchorStart, anchorEnd }: AliasEvent): AliasNode {
    const name = nameAt('*', anchorStart, anchorEnd, this.source);
    const start = anchorStart - 1;
    const target = this.anchors.get(name);
    if (target === undefined) this.source.fail(`no anchor &${name} is defined before *${name}`, start);
    this.moveTo(start, anchorEnd);
    return { kind: 'alias', start, end: anchorEnd, name, target };
  }

  private scalar(event: ScalarEvent, properties: Properties): ScalarNode {
    const { style } = event;
    const isEmpty = event.valueStart < 0;
    const isPlain = style === SCALAR_STYLE.PLAIN;
    const quote = isPlain || isBlock(event) ? 0 : 1;
    const contentStart = isBlock(event) ? this.headerOf(event) : event.valueStart - quote;
    const start = properties.start ?? (isEmpty ? this.position : contentStart);
    const end = isEmpty ? (properties.end ?? this.position) : event.valueEnd + quote;
    if (!isEmpty) assertScalar(event, this.flowDepth > 0, this.source);
    this.moveTo(start, end);
    if (this.flowDepth === 0 && quote === 1) this.enclose({ start: contentStart, end });
    if (isBlock(event)) this.free.push({ start: event.valueStart - 1, end });
    const { tag } = properties;
    const node: ScalarNode = {
      kind: 'scalar',
      start,
      end,
      tag,
      text: this.textOf(event),
      plain: isEmpty || isPlain ? tag === '' || (!isEmpty && tag === '!') : tag === '!',
      literal: style === SCALAR_STYLE.LITERAL_BLOCK,
    };
    this.name(properties, node);
    return node;
  }

  /** The text of a scalar. Without a line feed at the end of the file, a block text has none there in Helm either. */
  private textOf(event: ScalarEvent): string {
    const { text } = this.source;
    const value = getScalarValue(text, event);
    const isCut = isBlock(event) && event.valueEnd === text.length && !/[\r\n]$/.test(text);
    return isCut && event.chomping !== CHOMPING_MODE.STRIP ? value.replace(/\n$/, '') : value;
  }

  /** Where the sign of a block text is. */
  private headerOf({ valueStart }: ScalarEvent): number {
    return this.position + Math.max(this.source.text.slice(this.position, valueStart).search(BLOCK_HEADER), 0);
  }

  /** Reads a collection in brackets, or a pair alone as an item of a list in brackets. */
  private flow(event: SequenceEvent | MappingEvent, node: SequenceNode | MappingNode): void {
    this.moveTo(node.start, event.start);
    this.flowDepth++;
    const bracket = this.source.text[event.start];
    const first = this.events[this.next];
    const isPair =
      node.kind === 'mapping' && (bracket !== '{' || (first && 'start' in first && first.start === event.start));
    if (!isPair) this.position++;
    this.content(node);
    if (!isPair) this.position = this.afterFlowGap() + 1;
    if (!isPair && !/[\]}]/.test(this.source.text[this.position - 1] ?? ''))
      assertNoIndicator(this.source, this.position - 1);
    this.flowDepth--;
    if (this.flowDepth === 0) this.enclose({ start: event.start, end: this.position });
  }

  private content(node: SequenceNode | MappingNode): void {
    while (this.events[this.next]?.type !== EVENT_ID.POP) {
      if (node.kind === 'sequence') node.items.push(this.node());
      else node.pairs.push([this.key(node.pairs.length === 0), this.value()]);
    }
    this.next++;
  }

  private key(isFirst: boolean): Node {
    const before = this.position;
    const key = this.node();
    if (this.flowDepth > 0) assertFlowKey(key, this.source);
    else assertBlockKey(key, before, isFirst, this.source);
    return key;
  }

  private value(): Node {
    const before = this.position;
    const event = this.events[this.next];
    const value = this.node();
    const isBlockMap = event?.type === EVENT_ID.MAPPING && event.style === COLLECTION_STYLE.BLOCK;
    if (isBlockMap && value.kind === 'mapping') assertNoMapOnLine(value, before, this.source);
    return value;
  }

  /** Goes on to what was read. In brackets, nothing but blanks, comments, commas and colons can precede it. */
  private moveTo(start: number, end: number): void {
    if (this.flowDepth > 0 && start !== this.position && this.afterFlowGap() !== start)
      assertNoIndicator(this.source, start);
    this.position = end;
  }

  private afterFlowGap(): number {
    FLOW_GAP.lastIndex = this.position;
    FLOW_GAP.test(this.source.text);
    return FLOW_GAP.lastIndex;
  }

  private enclose(range: Range): void {
    this.enclosed.push(range);
    this.free.push(range);
  }

  /** A node can refer to itself, so it has its name before its content is read. */
  private name({ anchor }: Properties, node: Node): void {
    if (anchor !== '') this.anchors.set(anchor, node);
  }
}

function isBlock({ style }: ScalarEvent): boolean {
  return style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK;
}

/** @throws UserError always */
function assertNoIndicator(source: Source, position: number): never {
  return source.fail(
    "in brackets, nothing can start with '?' or ':': quote a text that does, and leave '? ' out",
    position,
  );
}
