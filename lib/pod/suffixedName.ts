import type { Expression } from '../expressions/expression.ts';
import { trimSuffix, truncate } from '../expressions/strings.ts';
import { text } from '../expressions/text.ts';

/** A name with a suffix that is never cut off: the name is, so that both fit in a DNS label. */
export function suffixedName(name: Expression<string>, suffix: string): Expression<string> {
  const room = 63 - suffix.length - 1;
  return text`${trimSuffix(truncate(name, room), '-')}-${suffix}`;
}
