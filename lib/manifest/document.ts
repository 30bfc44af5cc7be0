import type { Context } from '../expressions/context.ts';
import { Expression } from '../expressions/expression.ts';
import { type Helper, include } from '../expressions/helper.ts';
import type { GoText } from '../expressions/goText.ts';
import type { Scope } from '../expressions/scope.ts';

/**
 * A YAML text inside a manifest, such as a config file in a ConfigMap. Its text is the same to the byte in both back-ends,
 * so that a checksum of it is too. As an expression, it is its text.
 */
export class Document extends Expression<string> implements Helper {
  private readonly texts = new WeakMap<Context, string>();

  constructor(
    readonly name: string,
    readonly description: string,
    readonly node: unknown,
    private readonly print: (node: unknown, context: Context) => string,
  ) {
    super('string', { nonEmpty: true });
  }

  /** A document stands in its ConfigMap and in the checksum of it, so each rendering prints it once. */
  evaluate(context: Context): string {
    const text = this.texts.get(context) ?? this.print(this.node, context);
    this.texts.set(context, text);
    return text;
  }

  template(scope: Scope): GoText {
    return include(this, scope);
  }
}
