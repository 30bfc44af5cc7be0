import type { Value } from '../value.ts';

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
