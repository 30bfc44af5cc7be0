import { NO_CONTEXT } from '../expressions/context.ts';
import { mapLines } from './layout.ts';
import { PlainBackend } from './plainBackend.ts';

/** A plain object as block-style YAML, its keys in their own order, with a line feed at its end. */
export function writeYaml(object: Readonly<Record<string, unknown>>): string {
  const lines = mapLines(object, 0, new PlainBackend(NO_CONTEXT, 'manifest'));
  return `${lines.length === 0 ? '{}' : lines.join('\n')}\n`;
}

/** Objects as one stream of YAML documents. */
export function writeDocuments(objects: readonly Readonly<Record<string, unknown>>[]): string {
  return objects.map((object) => `---\n${writeYaml(object)}`).join('');
}
