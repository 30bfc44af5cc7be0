import { expect, test } from 'vitest';
import { greaterThan } from '../../lib/expressions/compare.ts';
import { defaultIfAbsent, notEmpty } from '../../lib/expressions/presence.ts';
import { Source } from '../../lib/expressions/reference.ts';
import { text } from '../../lib/expressions/text.ts';
import { keysWhere } from '../../lib/manifest/keysWhere.ts';
import { helperTemplate } from '../../lib/render/helperTemplate.ts';
import { map } from '../../lib/values/collections.ts';
import { optional } from '../../lib/values/declaration.ts';
import { object } from '../../lib/values/object.ts';
import { integer } from '../../lib/values/scalars.ts';
import { a, bothMeanings, scopeOf, templateOf } from '../support/bothMeanings.ts';
import { HOSTILE_TEXTS } from '../../lib/testing/hostile.ts';

const both = bothMeanings();
const description = 'Sets it.';
const entry = object(description, { size: optional(integer({ description, minimum: 0, maximum: 9 })) });
const shelves = map(entry, { description }).reference(Source.values().child('shelves'), false);
const large = keysWhere({ name: 'large', description: 'The large ones.' }, shelves, ['name', 'shelf'], ({ size }) =>
  greaterThan(defaultIfAbsent(size, a.integer('usual', 0, 9)), a.integer('least', 0, 9)),
);

test.each([
  [{}, ''],
  [{ b: { size: 3 } }, 'b'],
  [{ b: { size: 2 } }, ''],
  [{ b: { size: 3 }, c: { size: 1 }, a: { size: 9 }, B: { size: 4 } }, 'B, a, b'],
  [{ a: {}, b: { size: 0 } }, 'a'],
  [{ a: { size: null } }, 'a'],
])('of %j it names %j', async (given, names) => {
  expect(await both.value(large, { shelves: given, usual: 5, least: 2 })).toBe(names);
  expect(await both.value(notEmpty(large), { shelves: given, usual: 5, least: 2 })).toBe(names !== '');
});

test('hostile keys stand as they are', async () => {
  const given = Object.fromEntries(HOSTILE_TEXTS.map((key) => [key, { size: 1 }]));
  const names = await both.value(text`<${large}>`, { shelves: given, usual: 0, least: 0 });
  expect(HOSTILE_TEXTS.filter((key) => !String(names).includes(key))).toEqual([]);
});

test('in the chart it is a helper, with a list that is none of its variables', () => {
  expect(templateOf(large)).toBe('include "grid.large" .');
  const found = keysWhere({ name: 'a', description: 'A.' }, shelves, ['found', 'shelf'], ({ size }) =>
    greaterThan(defaultIfAbsent(size, 0), a.integer('least')),
  );
  expect(helperTemplate(found, scopeOf())).toMatchInlineSnapshot(`
    "{{- /* A. */}}
    {{- define "grid.a" -}}
    {{- $found := list }}
    {{- range $found2, $shelf := .Values.shelves }}
    {{- if gt (int64 $shelf.size) (int64 $.Values.least) }}
    {{- $found = append $found $found2 }}
    {{- end }}
    {{- end }}
    {{- join ", " $found }}
    {{- end }}"
  `);
});
