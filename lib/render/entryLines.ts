import type { Expression } from '../expressions/expression.ts';
import { argument } from '../expressions/goText.ts';
import { Junction } from '../expressions/junction.ts';
import { Literal } from '../expressions/literal.ts';
import { type Scope, Variable } from '../expressions/scope.ts';
import type { Loop } from '../manifest/each.ts';
import { AnyEntry, CountWhere, FirstAnswer, FirstWhere, type MinOf } from '../manifest/entries.ts';
import type { KeysWhere } from '../manifest/keysWhere.ts';
import type { Lines } from './backend.ts';
import { textTemplate } from './scalarTemplate.ts';

/** Lines that print `true` where the condition holds, else nothing. */
export function conditionLines(condition: Expression<boolean>, scope: Scope): Lines {
  if (condition instanceof AnyEntry)
    return rangeLines(condition.loop, scope, (inside) => conditionLines(condition.test, inside));
  if (condition instanceof Junction && condition.operator === 'or' && condition.operands.some(isLoop))
    return condition.operands.flatMap((operand) => conditionLines(operand, scope));
  return [`{{- if ${condition.condition(scope).text} -}}`, 'true', '{{- end -}}'];
}

/** Lines that print what a loop finds. */
export function foundLines(found: MinOf | CountWhere | FirstWhere | FirstAnswer, scope: Scope): Lines {
  if (found instanceof FirstAnswer) return rangeLines(found.loop, scope, (inside) => answerLines(found, inside));
  if (found instanceof FirstWhere)
    return rangeLines(found.loop, scope, (inside) =>
      ifLines(found.test, inside, [`{{- ${found.entry.printed(inside).text} }}`, '{{- break }}']),
    );
  if (found instanceof CountWhere)
    return collected('count', '0', found.loop, scope, (count, inside) =>
      ifLines(found.test, inside, [`{{- ${count} = add1 ${count} }}`]),
    );
  return collected('least', found.start.template(scope).text, found.loop, scope, (least, inside) =>
    ifLines(found.test, inside, [`{{- ${least} = min ${least} ${argument(found.value.template(inside))} }}`]),
  );
}

function answerLines({ isObject, variable, text, answers }: FirstAnswer, scope: Scope): Lines {
  const inside = scope.inLoop(variable);
  const cases = answers.flatMap(({ test, answer }, index) => [
    `{{- ${index === 0 ? 'if' : 'else if'} ${test.condition(inside).text} -}}`,
    textTemplate(Literal.of(answer), inside),
    '{{- break }}',
  ]);
  return ifLines(isObject, scope, [
    `{{- ${inside.variable(variable)} := ${text.template(scope).text} }}`,
    ...cases,
    '{{- end }}',
  ]);
}

/** Lines that print the keys of a map that meet a condition. */
export function keysLines({ loop, key, test }: KeysWhere, scope: Scope): Lines {
  return collected(
    'found',
    'list',
    loop,
    scope,
    (found, inside) => ifLines(test, inside, [`{{- ${found} = append ${found} ${argument(key.template(inside))} }}`]),
    (found) => `join ", " ${found}`,
  );
}

/** A loop over a variable of the helper, which then is printed. */
function collected(
  name: string,
  start: string,
  loop: Loop,
  scope: Scope,
  turn: (variable: string, inside: Scope) => Lines,
  result = (variable: string) => variable,
): Lines {
  const variable = new Variable(name);
  // The loop's own variables may have its name.
  const outside = scope.inLoop(variable);
  const printed = outside.variable(variable);
  return [
    `{{- ${printed} := ${start} }}`,
    ...rangeLines(loop, scope, (inside) => turn(printed, inside), outside),
    `{{- ${result(printed)} }}`,
  ];
}

function rangeLines(loop: Loop, scope: Scope, turn: (inside: Scope) => Lines, outside = scope): Lines {
  const variables = [loop.first, loop.second].filter((variable) => variable !== undefined);
  const inside = outside.inLoop(...variables);
  const names = variables.map((variable) => inside.variable(variable)).join(', ');
  return [`{{- range ${names} := ${loop.collection.template(scope).text} }}`, ...turn(inside), '{{- end }}'];
}

function ifLines(test: Expression<boolean>, scope: Scope, lines: Lines): Lines {
  if (test instanceof Literal) return test.value ? lines : [];
  return [`{{- if ${test.condition(scope).text} }}`, ...lines, '{{- end }}'];
}

function isLoop(condition: Expression<boolean>): boolean {
  return condition instanceof AnyEntry;
}
