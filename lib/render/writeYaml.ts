import { type Context, NO_CONTEXT } from '../expressions/context.ts';
import { Expression } from '../expressions/expression.ts';
import { call, type GoText } from '../expressions/goText.ts';
import { include } from '../expressions/helper.ts';
import type { Scope } from '../expressions/scope.ts';
import { Document, type NamedPartial } from '../manifest/partial.ts';
import { evaluate } from './evaluate.ts';
import { mapLines } from './layout.ts';
import { PlainBackend } from './plainBackend.ts';
import { goJson } from './scalarText.ts';

/** A plain object as block-style YAML, its keys in their own order, with a line feed at its end. */
export function writeYaml(object: Readonly<Record<string, unknown>>): string {
  const lines = mapLines(object, 0, new PlainBackend(NO_CONTEXT, 'manifest'));
  return `${lines.length === 0 ? '{}' : lines.join('\n')}\n`;
}

/** Objects as one stream of YAML documents. */
export function writeDocuments(objects: readonly Readonly<Record<string, unknown>>[]): string {
  return objects.map((object) => `---\n${writeYaml(object)}`).join('');
}

/** A YAML config file inside a manifest, as a tree. Its first field must always be present. */
export function document(name: string, description: string, node: unknown): Document {
  return new Document(name, description, node, printDocument);
}

function printDocument(node: unknown, context: Context): string {
  return mapLines(node, 0, new PlainBackend(context)).join('\n');
}

/** The fields of a block as JSON in one line. In the chart the block is readable YAML. */
export class BlockJson extends Expression<string> {
  constructor(private readonly partial: NamedPartial) {
    super('string', { nonEmpty: true });
  }

  evaluate(context: Context): string {
    return goJson(evaluate(this.partial, context));
  }

  template(scope: Scope): GoText {
    return call(`${include(this.partial, scope).text} | fromYaml | toJson`);
  }
}
