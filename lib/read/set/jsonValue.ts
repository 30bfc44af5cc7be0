import { setOwn, type Value, type ValuesObject } from '../value.ts';

/** A JSON value, and how many characters it takes. */
export interface JsonPrefix {
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
