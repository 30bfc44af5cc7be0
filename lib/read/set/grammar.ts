import { setOwn, type Value, type ValuesObject } from '../value.ts';
import type { ExpressionText } from './text.ts';

/** Where the flags' grammars differ: in what ends a key, and in what follows `=`. */
export interface Grammar {
  /** What ends a key. */
  readonly keyStops: string;
  /** Whether a backslash takes a character's meaning away. */
  readonly escapes: boolean;
  /** Reads what follows `=`. */
  readonly readValue: (text: ExpressionText) => AssignedValue;
}

/** A value, and whether the expression ended where it should have started: only then is a list's item not set. */
export interface AssignedValue {
  readonly value: Value;
  readonly ended: boolean;
}

/** The grammar of `--set`, `--set-string` and `--set-file`: lists in braces, and texts that `convert` makes values of. */
export function textGrammar(convert: (text: string) => Value): Grammar {
  return {
    keyStops: '=[,.',
    escapes: true,
    readValue(text) {
      if (text.peek() === '') return { value: '', ended: true };
      if (text.peek() === '{') return { value: readList(text, convert), ended: false };
      return { value: convert(text.until(',').text), ended: false };
    },
  };
}

/** The grammar of `--set`. */
export const typedGrammar = textGrammar(typedValue);

/** The grammar of `--set-string`. */
export const stringGrammar = textGrammar((text) => text);

/** The grammar of `--set-json`: JSON after `=`; nothing there is null. */
export const jsonGrammar: Grammar = {
  keyStops: '=[,.',
  escapes: true,
  readValue(text) {
    if (text.passEmptyValue()) return { value: null, ended: false };
    const { value, length } = readJsonPrefix(text.rest());
    text.take(length);
    text.passEmptyValue();
    return { value, ended: false };
  },
};

/** The grammar of `--set-literal`: all after `=` is the value, as it is. */
export const literalGrammar: Grammar = {
  keyStops: '=[.',
  escapes: false,
  readValue: (text) => ({ value: text.take(text.rest().length), ended: false }),
};

/** Reads `{a,b}`. A comma may follow. @throws Error if the brace is not closed */
function readList(text: ExpressionText, convert: (text: string) => Value): Value[] {
  const list: Value[] = [];
  text.take();
  for (;;) {
    const item = text.until(',}');
    if (item.stop === '') throw new Error("list must terminate with '}'");
    if (item.stop === '}' && text.peek() === ',') text.take();
    list.push(convert(item.text));
    if (item.stop === '}') return list;
  }
}

/**
 * What `--set` makes of a text: `true`, `false` and `null` in any case, and integers of 64 bits. All else stays text:
 * `1.5`, `1e3`, `yes`, and what starts with a 0 but is not 0, such as `007`.
 */
export function typedValue(text: string): Value {
  if (/^true$/iu.test(text)) return true;
  if (/^false$/iu.test(text)) return false;
  if (/^null$/iu.test(text)) return null;
  if (text !== '0' && !/^([-+]\d+|[1-9]\d*)$/.test(text)) return text;
  const integer = BigInt(text);
  return integer === BigInt.asIntN(64, integer) ? Number(integer) : text;
}

/** A JSON value, and how many characters it takes. */
interface JsonPrefix {
  readonly value: Value;
  readonly length: number;
}

/** Reads the JSON value that a text starts with, as Go reads it. @throws SyntaxError if it is none */
export function readJsonPrefix(text: string): JsonPrefix {
  const length = lengthOfValue(text);
  return { value: asGo(JSON.parse(text.slice(0, length)) as Value), length };
}

/** Where the value ends that a text starts with: it need not be valid in between. */
function lengthOfValue(text: string): number {
  let depth = 0;
  const parts =
    /[\t\n\r ]*("(?:[^"\\]|\\.)*"|[[{]|[\]}]|[,:]|-?(?:0|[1-9]\d*)(?:\.\d*)?(?:[eE][-+]?\d*)?|true|false|null)/sy;
  for (let part = parts.exec(text); part !== null; part = parts.exec(text)) {
    if ('[{'.includes(part[1] ?? '')) depth++;
    if (']}'.includes(part[1] ?? '')) depth--;
    if (depth <= 0) return parts.lastIndex;
  }
  return text.length;
}

/** What Go makes of half a surrogate pair, and of a number beyond float64. */
function asGo(value: Value): Value {
  if (typeof value === 'string') return wellFormed(value);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new SyntaxError('a number is beyond float64');
  if (Array.isArray(value)) return value.map(asGo);
  if (typeof value !== 'object' || value === null) return value;
  const map: ValuesObject = {};
  for (const [name, item] of Object.entries(value)) setOwn(map, wellFormed(name), asGo(item));
  return map;
}

/** A text whose unpaired surrogates are replaced. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
