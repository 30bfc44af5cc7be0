import type { Context } from '../expressions/context.ts';
import { Expression } from '../expressions/expression.ts';
import type { Helper } from '../expressions/helper.ts';
import { call, type GoText } from '../expressions/goText.ts';
import type { Scope } from '../expressions/scope.ts';

/**
 * A YAML text inside a manifest, such as a config file in a ConfigMap. Its text is the same to the byte in both back-ends,
 * so that a checksum of it is too. As an expression, it is its text.
 */
export class Document extends Expression<string> implements Helper {
  constructor(
    readonly name: string,
    readonly description: string,
    readonly node: unknown,
    private readonly print: (node: unknown, context: Context) => string,
  ) {
    super('string', { nonEmpty: true });
  }

  evaluate(context: Context): string {
    return this.print(this.node, context);
  }

  template(scope: Scope): GoText {
    scope.useHelper(this);
    return call(`include "${scope.chartName}.${this.name}" ${scope.root}`);
  }
}
