import { isMap, kindOf, setOwn, type Value, type ValuesObject } from './value.ts';
import { type Decoded, Decoder, keyText, type Pairs } from './yaml/decoder.ts';
import { parseDocument } from './yaml/parser.ts';
import type { Source } from './yaml/source.ts';

/** A YAML file that was read. */
export interface InputFile {
  /** What errors call it. */
  readonly name: string;
  /** Its text, decoded from UTF-8. */
  readonly text: string;
}

/**
 * Reads a values file as Helm reads what `-f` names: YAML 1.1 as Go has it, the last of duplicate keys. An empty file is
 * `{}`. Numbers are float64, so integers beyond 2^53 lose digits, as in Helm.
 *
 * @param text the file's text, decoded from UTF-8
 * @param name what errors call the file
 * @throws UserError `name:line:column: what is wrong` for what Helm refuses, for rare forms of YAML that Helm takes
 * (docs/values-files.md), and for what Helm leaves to chance: two keys that only differ before they become texts, such as
 * `1` and `"1"`
 */
export function readValuesFile(text: string, name: string): ValuesObject {
  const { source, root } = parseDocument(text, name);
  if (root === undefined) return {};
  const values = toValue(new Decoder(source).decode(root), source, root.start);
  if (values === null) return {};
  if (isMap(values)) return values;
  return source.fail(`values must be a map of names to values, not ${kindOf(values)}`, root.start);
}

/** A value as JSON can hold it. @throws UserError for an infinite number, and for a key that cannot be a text */
function toValue(decoded: Decoded, source: Source, start: number): Value {
  if (decoded instanceof Map) return toMap(decoded, source);
  if (Array.isArray(decoded)) return decoded.map((item) => toValue(item, source, start));
  if (typeof decoded === 'bigint') return Number(decoded);
  if (typeof decoded === 'number' && !Number.isFinite(decoded)) {
    const written = Number.isNaN(decoded) ? '.nan' : decoded > 0 ? '.inf' : '-.inf';
    source.fail(`${written} cannot be a value: quote it if it is a text`, start);
  }
  return decoded;
}

/** A map by the texts of its keys. */
function toMap(pairs: Pairs, source: Source): ValuesObject {
  const map: ValuesObject = {};
  for (const { name, key, value, start } of pairs.values()) {
    const text = keyText(name);
    if (text === undefined) {
      const problem = name === null ? 'a key cannot be null' : `the key ${String(name)} is too large`;
      source.fail(`${problem}: quote it if it is a text`, key.start);
    }
    if (Object.hasOwn(map, text)) {
      source.fail(
        `the key ${text} occurs twice, as a string and as another type, or as two spellings of one number: keep one`,
        key.start,
      );
    }
    setOwn(map, text, toValue(value, source, start));
  }
  return map;
}
