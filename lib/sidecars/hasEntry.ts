import { UserError } from '../errors.ts';
import { describe, type Expression } from '../expressions/expression.ts';
import { defineFunction } from '../expressions/function.ts';
import { Literal } from '../expressions/literal.ts';

/**
 * The user list has an entry with this text in a field of its own: `hasEntry(volumes, 'name', 'tmp')`. In YAML the
 * fields of a list's entries, and nothing else, start in the third column.
 */
export const hasEntry = defineFunction('boolean', {
  evaluate: (list: readonly unknown[], field: string, text: string) =>
    list.some((entry) => (entry as Readonly<Record<string, unknown>> | null)?.[field] === text),
  template: (list, field, text) => `regexMatch "(?m)^..${unquoted(field)}: ${unquoted(text)}$" (toYaml ${list})`,
  traits: (_, field, text) => {
    [field, text].forEach(assertPlain);
    return {};
  },
});

/** A template prints a plain text in quotes. */
function unquoted(literal: string): string {
  return literal.slice(1, -1);
}

/** YAML prints such texts as they are, and to a regular expression they mean themselves. */
function assertPlain(text: Expression<string>): void {
  if (!(text instanceof Literal) || !/^[A-Za-z/][-A-Za-z0-9_/]*$/.test(String(text.value)))
    throw new UserError(`${describe(text)} cannot be looked for: give letters, digits, "-", "_" and "/" alone`);
}
