import type { Expression } from '../expressions/expression.ts';
import { type Helper, Let, TextHelper } from '../expressions/helper.ts';
import { Choice } from '../expressions/choose.ts';
import { Literal } from '../expressions/literal.ts';
import { argument, refuseComment } from '../expressions/goText.ts';
import type { Scope } from '../expressions/scope.ts';
import { Variable } from '../expressions/variable.ts';
import { Text } from '../expressions/text.ts';
import { NamedBlock } from '../manifest/block.ts';
import { Document } from '../manifest/document.ts';
import { KeysWhere } from '../manifest/keysWhere.ts';
import type { Lines } from './backend.ts';
import { listLines, mapLines, requireFirst } from './layout.ts';
import { textTemplate } from './scalarTemplate.ts';
import { TemplateBackend } from './templateBackend.ts';

/** A helper as printed in `_helpers.tpl`. @throws UserError for a description that would end its comment */
export function helperTemplate(helper: Helper, scope: Scope): string {
  refuseComment(helper.description);
  return [
    `{{- /* ${helper.description} */}}`,
    `{{- define "${scope.chartName}.${helper.name}" -}}`,
    ...helperBody(helper, scope),
    '{{- end }}',
  ].join('\n');
}

function helperBody(helper: Helper, scope: Scope): Lines {
  if (helper instanceof TextHelper) return textBody(helper.body, scope);
  if (helper instanceof Document) return documentBody(helper, scope);
  if (helper instanceof KeysWhere) return keysBody(helper, scope);
  if (!(helper instanceof NamedBlock)) throw new Error(`the helper ${helper.name} has no known body`);
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

/** A loop that collects the keys in a list. */
function keysBody({ loop, key, test }: KeysWhere, scope: Scope): Lines {
  const found = new Variable('found');
  const inside = scope.inLoop(found, loop.first, loop.second);
  const [list, ...names] = [found, loop.first, loop.second].map((variable) => inside.variable(variable));
  return [
    `{{- ${list} := list }}`,
    `{{- range ${names.join(', ')} := ${loop.collection.template(scope).text} }}`,
    `{{- if ${test.condition(inside).text} }}`,
    `{{- ${list} = append ${list} ${argument(key.template(inside))} }}`,
    '{{- end }}',
    '{{- end }}',
    `{{- join ", " ${list} }}`,
  ];
}

/** A text as lines whose white space is all trimmed: choices as `if` and `else`, as a person would write them. */
function textBody(body: Expression<string>, scope: Scope): Lines {
  if (body instanceof Let)
    return [`{{- $${body.variable.name} := ${body.value.template(scope).text} -}}`, ...textBody(body.body, scope)];
  if (body instanceof Choice) return choiceBody(body as Choice<string>, 'if', scope);
  return [isTrimmed(body) ? textTemplate(body, scope) : `{{ ${body.template(scope).text} }}`];
}

function choiceBody(choice: Choice<string>, keyword: 'if' | 'else if', scope: Scope): Lines {
  const start = [`{{- ${keyword} ${choice.test.condition(scope).text} -}}`, ...textBody(choice.yes, scope)];
  if (choice.no instanceof Choice) return [...start, ...choiceBody(choice.no as Choice<string>, 'else if', scope)];
  return [...start, '{{- else -}}', ...textBody(choice.no, scope), '{{- end -}}'];
}

/** No literal part has white space at its edge, which the trimming around it would take. */
function isTrimmed(body: Expression): boolean {
  const parts = body instanceof Text ? body.parts : [body];
  return parts.every((part) => !(part instanceof Literal) || /^(\S(.*\S)?)?$/.test(String(part.value)));
}
