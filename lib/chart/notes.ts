import { UserError } from '../errors.ts';
import type { Context } from '../expressions/context.ts';
import { Expression, type Input } from '../expressions/expression.ts';
import { lift } from '../expressions/literal.ts';
import type { Scope } from '../expressions/scope.ts';
import { type Branch, branchLines } from '../render/branches.ts';
import { textTemplate } from '../render/scalarTemplate.ts';

/** A line of NOTES.txt, or lines printed only under a condition. */
export type NotesLine = Input<string> | ConditionalNotes;

/** Lines printed only under a condition. */
export class ConditionalNotes {
  constructor(
    readonly condition: Expression<boolean>,
    readonly lines: readonly NotesLine[],
  ) {}
}

/** Lines of NOTES.txt printed only where the condition holds. */
export function notesWhen(condition: Input<boolean>, ...lines: readonly NotesLine[]): ConditionalNotes {
  return new ConditionalNotes(lift(condition), lines);
}

/** The lines that a context gives. */
export function notesText(lines: readonly NotesLine[], context: Context): readonly string[] {
  return lines.flatMap((line) => {
    if (line instanceof ConditionalNotes) return line.condition.evaluate(context) ? notesText(line.lines, context) : [];
    return [line instanceof Expression ? line.evaluate(context) : line];
  });
}

/**
 * The lines as a Go template. An action takes the white space before it, so an empty line never comes before one: it is
 * the first of the lines that follow.
 * @throws UserError for a line that would lose its end
 */
export function notesTemplate(lines: readonly NotesLine[], scope: Scope): readonly string[] {
  const branches = lines.map((line, index): Branch => {
    if (line instanceof ConditionalNotes) return { condition: line.condition, lines: notesTemplate(line.lines, scope) };
    const printed = textTemplate(lift(line), scope);
    const next = lines[index + 1];
    if (/(^|\s)$/.test(printed) && (next === undefined || next instanceof ConditionalNotes))
      throw new UserError(
        `the line ${JSON.stringify(printed)} of the notes is empty or ends in white space, and a condition or the end follows: move the line inside notesWhen()`,
      );
    return { condition: undefined, lines: [printed] };
  });
  return branchLines(branches, (condition) => condition.condition(scope).text);
}
