import { Literal } from '../../expressions/literal.ts';
import type { Scope } from '../../expressions/scope.ts';
import type { Loop } from '../../manifest/each.ts';
import type { Backend, Lines } from '../../render/backend.ts';
import { endsInUserText } from '../../render/endsInUserText.ts';
import { mapLines } from '../../render/layout.ts';
import { TemplateBackend } from '../../render/templateBackend.ts';
import { KEEP_LINE_FEEDS, unwrap } from './resourceTemplate.ts';

/** What is made in loops, and the loops, the outermost first. */
interface Repetition {
  readonly loops: readonly Loop[];
  readonly manifest: unknown;
}

/** The template of objects that are made in loops, each a document of its own. */
export function repeatedTemplate({ loops, manifest }: Repetition, scope: Scope): string {
  return `${loopLines(loops, manifest, new TemplateBackend(scope, 'manifest')).join('\n')}\n`;
}

function loopLines([loop, ...inner]: readonly Loop[], manifest: unknown, backend: Backend): Lines {
  if (loop) return backend.loop(loop, [], 0, (inside) => loopLines(inner, manifest, inside));
  const { condition, body } = unwrap(manifest);
  const end = endsInUserText(body) ? [KEEP_LINE_FEEDS] : [];
  const lines = ['---', ...mapLines(body, 0, backend.assuming(condition)), ...end];
  return backend.chunks([{ condition: condition instanceof Literal ? undefined : condition, lines }], 0);
}
