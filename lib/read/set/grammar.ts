import type { Value } from '../value.ts';
import { readJsonPrefix } from './jsonValue.ts';
import type { ExpressionText } from './text.ts';
import { typedValue } from './typedValue.ts';

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
