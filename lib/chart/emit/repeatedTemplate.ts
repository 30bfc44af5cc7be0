import type { Scope } from '../../expressions/scope.ts';
import { endsInUserText } from '../../render/endsInUserText.ts';
import { mapLines } from '../../render/layout.ts';
import { TemplateBackend } from '../../render/templateBackend.ts';
import type { RepeatedResource } from '../repeatedResource.ts';
import { KEEP_LINE_FEEDS } from './resourceTemplate.ts';

/** The template of objects that are made in a loop, each a document of its own. */
export function repeatedTemplate({ loop, manifest }: RepeatedResource, scope: Scope): string {
  const end = endsInUserText(manifest) ? [KEEP_LINE_FEEDS] : [];
  const backend = new TemplateBackend(scope, 'manifest');
  const lines = backend.loop(loop, [], 0, (inside) => ['---', ...mapLines(manifest, 0, inside), ...end]);
  return `${lines.join('\n')}\n`;
}
