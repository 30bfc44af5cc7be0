import type { ScalarEvent } from 'js-yaml';
import type { Source } from './source.ts';

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

/** The anchor and the tag of a node, as far as it has them, and where the first of them starts. */
export interface Properties {
  readonly anchor: string;
  readonly tag: string;
  readonly start: number | undefined;
  readonly end: number | undefined;
}

/** What an event reports about them. */
type Marked = Pick<ScalarEvent, 'anchorStart' | 'anchorEnd' | 'tagStart' | 'tagEnd'>;

const NONE: Properties = { anchor: '', tag: '', start: undefined, end: undefined };

/** Reads the anchor and the tag of a node. @throws UserError for what Helm reads otherwise or not at all */
export function propertiesOf({ anchorStart, anchorEnd, tagStart, tagEnd }: Marked, source: Source): Properties {
  if (anchorStart < 0 && tagStart < 0) return NONE;
  const starts = [anchorStart - 1, tagStart].filter((start) => start >= 0);
  return {
    anchor: anchorStart < 0 ? '' : nameAt('&', anchorStart, anchorEnd, source),
    tag: tagStart < 0 ? '' : tagAt(tagStart, tagEnd, source),
    start: Math.min(...starts),
    end: Math.max(anchorEnd, tagEnd),
  };
}

/** The name of an anchor or of an alias. */
export function nameAt(sign: '&' | '*', start: number, end: number, source: Source): string {
  const name = source.text.slice(start, end);
  if (!/^[\w-]+$/.test(name) || !/[\s,\]}]/.test(source.text.charAt(end) || ' ')) {
    source.fail(
      `a name after ${sign} has letters, digits, - and _ only; quote a text that starts with ${sign}`,
      start - 1,
    );
  }
  return name;
}

/** The full tag: `!!int` is short for `tag:yaml.org,2002:int`. */
function tagAt(start: number, end: number, source: Source): string {
  const { text } = source;
  if (!/\s/.test(text.charAt(end) || ' ')) source.fail('a tag must be followed by a blank', end);
  if (text.slice(start, end).includes('#')) source.fail('a tag cannot have a #: write %23', start);
  const [, verbatim, handle = '', suffix = ''] = /^(?:!<(.*)>|(!!|!)(.*))$/.exec(text.slice(start, end)) ?? [];
  if ((verbatim ?? suffix) === '' && handle !== '!') source.fail('a tag needs a name', start);
  const prefix = verbatim !== undefined || suffix === '' ? '' : handle === '!!' ? 'tag:yaml.org,2002:' : '!';
  try {
    return prefix + decodeURIComponent(verbatim ?? (suffix === '' ? '!' : suffix));
  } catch {
    return source.fail('% in a tag must start an octet of UTF-8, such as %C3%A9', start);
  }
}
