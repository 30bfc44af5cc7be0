import { Choice } from '../expressions/choose.ts';
import type { Expression } from '../expressions/expression.ts';
import { goLiteral } from '../expressions/goText.ts';
import { Literal } from '../expressions/literal.ts';
import type { Scope } from '../expressions/scope.ts';
import { Text } from '../expressions/text.ts';

/** A scalar expression as it stands after a key or dash, quoted by its kind so that its type always survives. */
export function scalarTemplate(expression: Expression, scope: Scope, style: 'manifest' | 'document'): string {
  const source = () => expression.template(scope).text;
  switch (expression.kind) {
    case 'string':
      if (style === 'document') return `{{ toJson ${wrapped(expression, scope)} }}`;
      return isSafeText(expression) ? `"${textTemplate(expression, scope)}"` : `{{ ${source()} | quote }}`;
    case 'number':
    case 'integerOrString':
      return `{{ toJson ${wrapped(expression, scope)} }}`;
    case 'integer':
      return `{{ ${expression.printed(scope).text} }}`;
    case 'boolean':
      return `{{ ${source()} }}`;
    default:
      throw new Error(`an expression of kind ${expression.kind} is no scalar`);
  }
}

/** A known string that holds the start of a template action. */
export function bracesTemplate(value: string, style: 'manifest' | 'document'): string {
  return style === 'document' ? `{{ toJson ${goLiteral(value)} }}` : `{{ ${goLiteral(value)} | quote }}`;
}

/** A text as it stands among other text: `a-{{ x }}`. */
export function textTemplate(expression: Expression, scope: Scope): string {
  if (expression instanceof Text) return expression.parts.map((part) => textTemplate(part, scope)).join('');
  if (expression instanceof Choice) return choiceTemplate(expression, scope);
  if (!(expression instanceof Literal)) return `{{ ${expression.printed(scope).text} }}`;
  // A brace at the end would meet those of an action after it.
  return String(expression.value).replace(/\{\{(?:.*?\}\})?|\{$/g, (braces) => `{{ ${goLiteral(braces)} }}`);
}

/** A choice among text reads better as `if` and `else` than as `ternary`. */
function choiceTemplate({ test, yes, no }: Choice<unknown>, scope: Scope): string {
  const [start, other] = [textTemplate(yes, scope), textTemplate(no, scope)];
  return `{{ if ${test.condition(scope).text} }}${start}${other === '' ? '' : `{{ else }}${other}`}{{ end }}`;
}

function isSafeText(expression: Expression): expression is Text {
  return expression instanceof Text && expression.traits.safe === true;
}

function wrapped(expression: Expression, scope: Scope): string {
  const source = expression.template(scope);
  return source.atomic ? source.text : `(${source.text})`;
}
