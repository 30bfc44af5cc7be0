import type { Context } from '../expressions/context.ts';
import { Document } from '../manifest/document.ts';
import { mapLines } from './layout.ts';
import { PlainBackend } from './plainBackend.ts';

/** A YAML config file inside a manifest, as a tree. Its first field must always be present. */
export function document(name: string, description: string, node: unknown): Document {
  return new Document(name, description, node, printDocument);
}

function printDocument(node: unknown, context: Context): string {
  return mapLines(node, 0, new PlainBackend(context)).join('\n');
}
