import { UserError } from '../../errors.ts';
import { describe, type Expression } from '../../expressions/expression.ts';
import { Literal } from '../../expressions/literal.ts';
import { and } from '../../expressions/logic.ts';
import type { Scope } from '../../expressions/scope.ts';
import type { Loop } from '../../manifest/each.ts';
import { visit, visitorOf } from '../../manifest/visitor.ts';
import type { Backend, Chunk, Lines } from '../../render/backend.ts';
import { mapLines } from '../../render/layout.ts';
import { endsInUserText } from '../../render/presenceOf.ts';
import { TemplateBackend } from '../../render/templateBackend.ts';
import type { Resource, UserObjects } from '../resource.ts';

/** The template of one object. A conditional object is entirely inside its condition. */
export function resourceTemplate(resource: Pick<Resource, 'manifest'>, scope: Scope): string {
  const { condition, lines } = objectLines(resource.manifest, new TemplateBackend(scope, 'manifest'));
  if (condition instanceof Literal) return `${lines.join('\n')}\n`;
  return [`{{- if ${condition.condition(scope).text} }}`, ...lines, '{{- end }}', ''].join('\n');
}

/** The lines of an object, and the condition that they are under. */
function objectLines(manifest: unknown, backend: Backend): Chunk & { readonly condition: Expression<boolean> } {
  const { condition, comments, body } = unwrap(manifest);
  return {
    condition,
    lines: [
      ...comments.map((comment) => `{{- /* ${comment} */}}`),
      ...mapLines(body, 0, backend.assuming(condition)),
      ...(endsInUserText(body) ? [KEEP_LINE_FEEDS] : []),
    ],
  };
}

/** A YAML comment as the last line, after the user's text: Helm trims the end of each document. */
const KEEP_LINE_FEEDS = '# This line preserves the newlines at the end of the text above it.';

interface Unwrapped {
  readonly condition: Expression<boolean>;
  readonly comments: readonly string[];
  readonly body: unknown;
}

function unwrap(node: unknown): Unwrapped {
  return visit(node, UNWRAPPED, undefined);
}

const UNWRAPPED = visitorOf<undefined, Unwrapped>(
  (node) => ({ condition: Literal.of(true), comments: [], body: node }),
  {
    comment: (node) => {
      const inner = unwrap(node.node);
      return { ...inner, comments: [node.comment, ...inner.comments] };
    },
    when: (node) => {
      if (node.otherwise !== undefined)
        throw new UserError(
          `a resource is one object or none: make the choice under ${describe(node.condition)} two resources`,
        );
      const inner = unwrap(node.node);
      return { ...inner, condition: and(node.condition, inner.condition) };
    },
  },
);

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
  const { condition, lines } = objectLines(manifest, backend);
  const isAlways = condition instanceof Literal;
  return backend.chunks([{ condition: isAlways ? undefined : condition, lines: ['---', ...lines] }], 0);
}

/** The template of the user's objects, each a document of its own. */
export function userObjectsTemplate({ objects }: UserObjects, scope: Scope): string {
  const list = objects.template(scope).text;
  return [`{{- range $object := ${list} }}`, '---', '{{ toYaml $object }}', KEEP_LINE_FEEDS, '{{- end }}', ''].join(
    '\n',
  );
}
