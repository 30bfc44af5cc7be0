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
  if (!(expression instanceof Literal)) return `{{ ${expression.template(scope).text} }}`;
  const value = String(expression.value);
  return value.includes('{{') ? `{{ ${goLiteral(value)} }}` : value;
}

function isSafeText(expression: Expression): expression is Text {
  return expression instanceof Text && expression.traits.safe === true;
}

function wrapped(expression: Expression, scope: Scope): string {
  const source = expression.template(scope);
  return source.atomic ? source.text : `(${source.text})`;
}
