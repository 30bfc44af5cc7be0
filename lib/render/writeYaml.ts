import type { Context } from '../expressions/context.ts';
import { mapLines } from './layout.ts';
import { PlainBackend } from './plainBackend.ts';

/** Plain data has no expressions, so nothing is ever read from the context. */
const NO_CONTEXT: Context = {
  values: {},
  release: { name: '', namespace: '', service: '' },
  chart: { name: '', version: '', appVersion: '' },
  kubeVersion: '',
  apiVersions: new Set(),
  variables: new Map(),
};

/** A plain object as block-style YAML, its keys in their own order, with a line feed at its end. */
export function writeYaml(object: Readonly<Record<string, unknown>>): string {
  const lines = mapLines(object, 0, new PlainBackend(NO_CONTEXT, 'manifest'));
  return `${lines.length === 0 ? '{}' : lines.join('\n')}\n`;
}

/** Objects as one stream of YAML documents. */
export function writeDocuments(objects: readonly Readonly<Record<string, unknown>>[]): string {
  return objects.map((object) => `---\n${writeYaml(object)}`).join('');
}
