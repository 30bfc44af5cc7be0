import { Choice } from '../expressions/choose.ts';
import type { Expression } from '../expressions/expression.ts';
import { Field } from '../expressions/field.ts';
import { assertComment } from '../expressions/goText.ts';
import { ConditionHelper, type Helper, IntegerHelper, Let, TextHelper } from '../expressions/helper.ts';
import { Literal } from '../expressions/literal.ts';
import type { Scope } from '../expressions/scope.ts';
import { Text } from '../expressions/text.ts';
import { Document, NamedPartial } from '../manifest/partial.ts';
import { CountWhere, FirstAnswer, FirstWhere, MinOf } from '../manifest/entries.ts';
import { KeysWhere } from '../manifest/keysWhere.ts';
import type { Lines } from './backend.ts';
import { requireFirst } from './chunk.ts';
import { conditionLines, foundLines, keysLines } from './entryLines.ts';
import { listLines, mapLines } from './layout.ts';
import { textTemplate } from './scalarTemplate.ts';
import { TemplateBackend } from './templateBackend.ts';

/** A helper as printed in `_helpers.tpl`. @throws UserError for a description that would end its comment */
export function helperTemplate(helper: Helper, scope: Scope): string {
  assertComment(helper.description);
  return [
    `{{- /* ${helper.description} */}}`,
    `{{- define "${scope.chartName}.${helper.name}" -}}`,
    ...helperBody(helper, scope),
    '{{- end }}',
  ].join('\n');
}

function helperBody(helper: Helper, scope: Scope): Lines {
  if (helper instanceof TextHelper || helper instanceof IntegerHelper) return valueBody(helper.body, scope);
  if (helper instanceof ConditionHelper) return conditionLines(helper.body, scope);
  if (helper instanceof Field) return helper.body(scope);
  if (helper instanceof Document) return documentBody(helper, scope);
  if (helper instanceof KeysWhere) return keysLines(helper, scope);
  if (!(helper instanceof NamedPartial)) throw new Error(`the helper ${helper.name} has no known body`);
  const backend = new TemplateBackend(scope, 'manifest');
  return startAtOnce(
    Array.isArray(helper.node) ? listLines(helper.node, 0, backend) : mapLines(helper.node, 0, backend),
  );
}

/** Without the line feed that an action leaves before the first line: it would add to a user's text before the helper. */
function startAtOnce([first = '', ...rest]: Lines): Lines {
  const start = first.replace(/ \*\/}}$/, ' */ -}}').replace(/^{{- (include .*) \| nindent 0 }}$/, '{{ $1 }}');
  return [start, ...rest];
}

/** @throws UserError when a document starts with a field that may be absent: the line feed before it would stay */
function documentBody(helper: Document, scope: Scope): Lines {
  requireFirst(helper.node);
  return startAtOnce(mapLines(helper.node, 0, new TemplateBackend(scope, 'document')));
}

/** A value as lines whose white space is all trimmed: choices as `if` and `else`, as a person would write them. */
function valueBody(body: Expression, scope: Scope): Lines {
  if (body instanceof Let)
    return [`{{- $${body.variable.name} := ${body.value.template(scope).text} -}}`, ...valueBody(body.body, scope)];
  if (body instanceof Choice) return choiceBody(body, 'if', scope);
  if (isFound(body)) return foundLines(body, scope);
  return [isTrimmed(body) ? textTemplate(body, scope) : `{{ ${body.template(scope).text} }}`];
}

function isFound(body: Expression): body is MinOf | CountWhere | FirstWhere | FirstAnswer {
  return [MinOf, CountWhere, FirstWhere, FirstAnswer].some((kind) => body instanceof kind);
}

function choiceBody(choice: Choice<unknown>, keyword: 'if' | 'else if', scope: Scope): Lines {
  const start = [`{{- ${keyword} ${choice.test.condition(scope).text} -}}`, ...valueBody(choice.yes, scope)];
  if (choice.no instanceof Choice) return [...start, ...choiceBody(choice.no, 'else if', scope)];
  return [...start, '{{- else -}}', ...valueBody(choice.no, scope), '{{- end -}}'];
}

/** No literal part has white space at its edge, which the trimming around it would take. */
function isTrimmed(body: Expression): boolean {
  const parts = body instanceof Text ? body.parts : [body];
  return parts.every((part) => !(part instanceof Literal) || /^(\S(.*\S)?)?$/.test(String(part.value)));
}
