import type { Context } from '../expressions/context.ts';
import { Expression } from '../expressions/expression.ts';
import { call, type GoText } from '../expressions/goText.ts';
import { include } from '../expressions/helper.ts';
import type { Scope } from '../expressions/scope.ts';
import type { NamedBlock } from '../manifest/block.ts';
import { evaluate } from './evaluate.ts';
import { goJson } from './goJson.ts';

/** The fields of a block as JSON in one line. In the chart the block stands as YAML, which a person can read. */
export class BlockJson extends Expression<string> {
  constructor(private readonly block: NamedBlock) {
    super('string', { nonEmpty: true });
  }

  evaluate(context: Context): string {
    return goJson(evaluate(this.block, context));
  }

  template(scope: Scope): GoText {
    return call(`${include(this.block, scope).text} | fromYaml | toJson`);
  }
}
