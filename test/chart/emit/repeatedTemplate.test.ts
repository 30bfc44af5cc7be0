import { RootConstruct } from 'constructs';
import { expect, test } from 'vitest';
import { repeatedTemplate } from '../../../lib/chart/emit/repeatedTemplate.ts';
import { RepeatedResource } from '../../../lib/chart/repeatedResource.ts';
import { Source } from '../../../lib/expressions/reference.ts';
import { Variable } from '../../../lib/expressions/scope.ts';
import { freeMap, map } from '../../../lib/values/collections.ts';
import { object } from '../../../lib/values/object.ts';
import { optional } from '../../../lib/values/declaration.ts';
import { scopeOf } from '../../support/bothMeanings.ts';

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
