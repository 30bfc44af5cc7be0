import type { Expression } from '../expressions/expression.ts';
import { trimSuffix, truncate } from '../expressions/strings.ts';
import { text } from '../expressions/text.ts';

/** A name with a suffix that is never cut off: the name is, so that both fit in a DNS label, or in `length` characters. */
export function suffixedName(name: Expression<string>, suffix: string, length = 63): Expression<string> {
  const room = length - suffix.length - 1;
  return text`${trimSuffix(truncate(name, room), '-')}-${suffix}`;
}
