import { RootConstruct } from 'constructs';
import { describe, expect, test } from 'vitest';
import { repeatedTemplate, userObjectsTemplate } from '../../../lib/chart/emit/resourceTemplate.ts';
import { RepeatedResource, UserObjects } from '../../../lib/chart/resource.ts';
import { Source } from '../../../lib/expressions/reference.ts';
import { Variable } from '../../../lib/expressions/scope.ts';
import { boolean, freeMap, object, comment, Resource, string, when } from '../../../lib/index.ts';
import { map } from '../../../lib/values/collections.ts';
import { optional } from '../../../lib/values/declaration.ts';
import { kubernetesObjects } from '../../../lib/values/formats.ts';
import { scopeOf } from '../../support/bothMeanings.ts';
import { small } from '../small.ts';

const values = object('Values.', {
  on: boolean({ description: 'A switch.', default: true }),
  off: boolean({ description: 'Another switch.', default: false }),
  title: string({ description: 'A title.', default: 'x' }),
  free: freeMap({ description: 'A map.' }),
});
type Values = ReturnType<typeof values.reference>;
const head = { apiVersion: 'v1', kind: 'X' };

function templateOf(manifest: (v: Values) => unknown): string {
  const definition = small({
    values,
    compose(chart, v) {
      new Resource(chart, 'x', manifest(v));
      new Resource(chart, 'uses', { ...head, spec: [v.on, v.off, v.title, { last: true, free: v.free }] });
    },
  });
  return definition.files().get('templates/x.yaml') ?? '';
}

test('an object that always stands, stands as it is', () => {
  expect(templateOf((v) => ({ ...head, title: v.title }))).toBe(
    'apiVersion: v1\nkind: X\ntitle: {{ .Values.title | quote }}\n',
  );
});

test('a conditional object stands whole in its condition, which is not asked again inside', () => {
  expect(templateOf((v) => when(v.on, { ...head, title: when(v.on, v.title) }))).toBe(
    '{{- if .Values.on }}\napiVersion: v1\nkind: X\ntitle: {{ .Values.title | quote }}\n{{- end }}\n',
  );
});

test('conditions and comments around an object come together above it', () => {
  expect(templateOf((v) => comment('Why.', when(v.on, comment('And why.', when(v.off, head)))))).toBe(
    '{{- if and .Values.on .Values.off }}\n{{- /* Why. */}}\n{{- /* And why. */}}\napiVersion: v1\nkind: X\n{{- end }}\n',
  );
});

test("a line after the user's own text keeps its line feeds", () => {
  expect(templateOf((v) => ({ ...head, spec: v.free }))).toMatch(
    /\n# This line preserves the newlines at the end of the text above it\.\n$/,
  );
});

describe('a choice between two whole objects is refused', () => {
  test('since a template is one object or none', () => {
    expect(() => templateOf((v) => when(v.on, head, { ...head, kind: 'Y' }))).toThrow(
      'small/x: a resource is one object or none: make the choice under .Values.on two resources',
    );
  });
});

describe('repeatedTemplate', () => {
  test('a comment on an object in a loop is kept', () => {
    const manifest = comment('Why.', { apiVersion: 'v1', kind: 'ConfigMap' });
    expect(repeatedTemplate({ loops: [], manifest }, scopeOf())).toBe(
      '---\n{{- /* Why. */}}\napiVersion: v1\nkind: ConfigMap\n',
    );
  });

  test('each turn is a document, whose last line feeds stay', () => {
    const entry = object('A queue.', { settings: optional(freeMap({ description: 'Settings.' })) });
    const queues = map(entry, { description: 'Queues.' }).reference(Source.values().child('queues'), false);
    const [key, value] = [new Variable('name'), new Variable('queue')];
    const resource = new RepeatedResource<unknown>(
      new RootConstruct(),
      'queue',
      { over: 'map', collection: queues, first: key, second: value },
      {
        apiVersion: 'example.com/v1',
        kind: 'Queue',
        metadata: { name: queues.key(key) },
        spec: queues.entry(value).settings,
      },
    );
    expect(repeatedTemplate(resource, scopeOf())).toMatchInlineSnapshot(`
    "{{- range $name, $queue := .Values.queues }}
    ---
    apiVersion: example.com/v1
    kind: Queue
    metadata:
      name: {{ $name | quote }}
    {{- with $queue.settings }}
    spec:
      {{- toYaml . | nindent 2 }}
    {{- end }}
    # This line preserves the newlines at the end of the text above it.
    {{- end }}
    "
  `);
  });
});

describe('userObjectsTemplate', () => {
  test('each object is a document, whose last line feeds stay', () => {
    const list = kubernetesObjects({ description: 'Objects.' }).reference(Source.values().child('extra'), false);
    const objects = new UserObjects(new RootConstruct(), 'extra', list);
    expect(userObjectsTemplate(objects, scopeOf())).toMatchInlineSnapshot(`
    "{{- range $object := .Values.extra }}
    ---
    {{ toYaml $object }}
    # This line preserves the newlines at the end of the text above it.
    {{- end }}
    "
  `);
  });
});
