import { describe, expect, test } from 'vitest';
import { helperFiles } from '../../../lib/chart/emit/templates.ts';
import { partial, boolean, not, object, optional, Resource, string, text, TextHelper } from '../../../lib/index.ts';
import { configMap, fixed, rule, small } from '../small.ts';

const title = string({ description: 'A title.', default: 'x' });

test('a value that is declared and not used is refused', () => {
  const definition = small({
    values: object('Values.', { title, deep: object('Deep.', { a: title, b: optional(title) }) }),
    compose: (chart, v) => configMap(chart, 'config', { a: v.deep.a }),
  });
  expect(() => definition.files()).toThrow(
    'the chart small declares values that no template uses: title, deep.b: use them or remove them',
  );
});

test('a value that only the notes, a rule or a helper of a helper reads is used', () => {
  const definition = small({
    values: object('Values.', { a: title, b: boolean({ description: 'B.', default: true }), c: title }),
    compose(chart, v) {
      const inner = TextHelper.define('inner', 'The inner.', v.c);
      configMap(chart, 'config', { c: TextHelper.define('outer', 'The outer.', text`<${inner}>`) });
      chart.addNotes(text`${v.a}`);
      chart.addRule(rule({ broken: () => not(v.b) }), undefined);
    },
  });
  expect(() => definition.files()).not.toThrow();
});

test('two helpers of one name are refused', () => {
  const definition = fixed((chart) => {
    const named = (body: string) => TextHelper.define('same', 'A helper.', body);
    configMap(chart, 'config', { a: named('a'), b: named('b') });
  });
  expect(() => definition.files()).toThrow('two helpers of the chart are named same: rename one of them');
});

test('a helper stands once, however often it is used; the standard ones first', () => {
  const definition = fixed((chart) => {
    const word = TextHelper.define('word', 'A word.', 'x');
    configMap(chart, 'config', { a: word, b: word, name: chart.helpers.fullname });
    new Resource(chart, 'other', {
      apiVersion: 'v1',
      kind: 'X',
      metadata: { labels: chart.helpers.labels },
      spec: word,
    });
  });
  const helpers = definition.files().get('templates/_helpers.tpl') ?? '';
  expect([...helpers.matchAll(/define "small\.(\w+)"/g)].map(([, name]) => name)).toEqual(
    ['name', 'fullname', 'chart', 'labels', 'selectorLabels', 'word'].filter((name) =>
      helpers.includes(`define "small.${name}"`),
    ),
  );
});

describe('names that the rules need are refused', () => {
  const checked = (compose: Parameters<typeof fixed>[0]) =>
    small({
      values: object('Values.', { on: boolean({ description: 'A switch.', default: true }) }),
      compose(chart, v) {
        compose(chart);
        chart.addRule(rule({ broken: () => not(v.on) }), undefined);
      },
    });

  test('for an object', () => {
    expect(() => checked((chart) => configMap(chart, 'validate', { a: 'x' })).files()).toThrow(
      'small/validate would be written to templates/validate.yaml, which is reserved for the rules: give it another id',
    );
  });

  test('for a helper', () => {
    const named = checked((chart) => {
      new Resource(chart, 'x', { apiVersion: 'v1', kind: 'X', spec: partial('validate', 'A block.', { a: 'x' }) });
    });
    expect(() => named.files()).toThrow('the helper name "validate" is reserved for the rules: rename your helper');
  });
});

test('what cannot be a template is told with the path of its object', () => {
  const definition = small({
    values: object('Values.', { title: optional(title) }),
    compose(chart, v) {
      new Resource(chart, 'x', { apiVersion: 'v1', kind: 'X', spec: [{ maybe: v.title, always: 1 }] });
    },
  });
  expect(() => definition.files()).toThrow(
    /^small\/x: a list entry, document or block starts with a field that may be absent/,
  );
});

describe('helperFiles', () => {
  const helper = (name: string, lines: number) => ({
    name,
    text: Array.from({ length: lines }, () => name).join('\n'),
  });

  test('short helpers share a file, long ones have files of their own', () => {
    const files = helperFiles([helper('fullname', 2), helper('podTemplate', 21), helper('image', 20)]);
    expect(files.map(([path]) => path)).toEqual(['templates/_helpers.tpl', 'templates/_pod-template.tpl']);
    expect(files[0]?.[1]).toBe(`${helper('fullname', 2).text}\n\n${helper('image', 20).text}\n`);
    expect(files[1]?.[1]).toBe(`${helper('podTemplate', 21).text}\n`);
  });
});
