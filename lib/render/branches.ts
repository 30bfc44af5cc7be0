import type { Expression } from '../expressions/expression.ts';
import { Literal } from '../expressions/literal.ts';
import { not, or } from '../expressions/logic.ts';
import { implies, normalForm } from '../expressions/normalForm.ts';

/** Lines, and the condition that they stand under; undefined when they always stand. */
export interface Branch {
  readonly condition: Expression<boolean> | undefined;
  readonly lines: readonly string[];
}

/**
 * The lines with `if` and `end` around those that are conditional. Neighbours that never stand together, and of which one
 * always does, are one block with `else`.
 */
export function branchLines(
  branches: readonly Branch[],
  print: (condition: Expression<boolean>) => string,
  indent = '',
): readonly string[] {
  const lines: string[] = [];
  for (let start = 0; start < branches.length;) {
    const block = alternatives(branches, start);
    start += block.length;
    const [first] = block as [Branch];
    if (first.condition === undefined) {
      lines.push(...first.lines);
      continue;
    }
    block.forEach(({ condition, lines: own }, index) => {
      const keyword = index === 0 ? 'if' : index < block.length - 1 || block.length === 1 ? 'else if' : 'else';
      const test = keyword === 'else' ? '' : ` ${print(condition as Expression<boolean>)}`;
      lines.push(`${indent}{{- ${keyword}${test} }}`, ...own);
    });
    lines.push(`${indent}{{- end }}`);
  }
  return lines;
}

/** The branch at `start`, and those after it that are its alternatives when one of them always stands. */
function alternatives(branches: readonly Branch[], start: number): readonly Branch[] {
  const found: Expression<boolean>[] = [];
  for (const { condition } of branches.slice(start)) {
    if (!condition || found.some((other) => !implies(condition, not(other)))) break;
    found.push(condition);
    if (isTrue(or(...found))) return branches.slice(start, start + found.length);
  }
  return branches.slice(start, start + 1);
}

function isTrue(condition: Expression<boolean>): boolean {
  const form = normalForm(condition);
  return form instanceof Literal && form.value === true;
}
