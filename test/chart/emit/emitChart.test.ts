import { describe, expect, test } from 'vitest';
import { HELMIGNORE, schemaJson } from '../../../lib/chart/emit/emitChart.ts';
import { boolean, not, object } from '../../../lib/index.ts';
import nasty from '../../fixtures/definitions/nasty.ts';
import { parseObjects } from '../../support/helm.ts';
import { configMap, rule, small } from '../small.ts';

test('a chart has all files that Helm and its readers look for, in a stable order', () => {
  const definition = small({
    values: object('Values.', { on: boolean({ description: 'A switch.', default: true }) }),
    compose(chart, v) {
      configMap(chart, 'b', { a: 'x' });
      configMap(chart, 'a', { a: 'x' });
      chart.addNotes('Installed.');
      chart.addRule(rule({ broken: () => not(v.on) }), undefined);
    },
  });
  expect([...definition.files().keys()]).toEqual([
    '.helmignore',
    'Chart.yaml',
    'README.md',
    'templates/NOTES.txt',
    'templates/_helpers.tpl',
    'templates/a.yaml',
    'templates/b.yaml',
    'templates/validate.yaml',
    'values.schema.json',
    'values.yaml',
  ]);
  expect([...definition.files()]).toEqual([...definition.files()]);
  expect([...definition.files().values()].filter((text) => !text.endsWith('\n'))).toEqual([]);
});

describe('chartYaml', () => {
  const plain = { values: object('No values.', {}), compose: () => undefined };

  test('Chart.yaml says what the definition says, and nothing else', () => {
    expect(small(plain).files().get('Chart.yaml')).toBe(
      [
        'apiVersion: v2',
        'name: small',
        'description: A small chart.',
        'type: application',
        'version: "1.2.3"',
        'appVersion: "4.5"',
        'kubeVersion: ">=1.29.0-0"',
        '',
      ].join('\n'),
    );
  });

  test('all that helps to find the chart reaches Chart.yaml', () => {
    const found = {
      kubeVersion: '>=1.30.0-0',
      keywords: ['a', 'yes'],
      home: 'https://example.com/',
      sources: ['https://example.com/src'],
      icon: 'https://example.com/i.svg',
      maintainers: [{ name: 'A: B', email: 'a@example.com' }],
      annotations: { 'artifacthub.io/images': '- name: a\n  image: b:1.0' },
    };
    const [chart] = parseObjects(
      small({ ...plain, ...found })
        .files()
        .get('Chart.yaml') ?? '',
    );
    expect(chart).toMatchObject(found);
  });
});

describe('helmignore', () => {
  test('values files of CI and leftovers of editors are not packaged, templates and tests are', () => {
    const lines = HELMIGNORE.trimEnd().split('\n');
    expect(lines).toEqual(expect.arrayContaining(['ci/', '.git/', '*~']));
    expect(lines.filter((line) => line.startsWith('templates') || line.startsWith('tests'))).toEqual([]);
  });
});

describe('schemaJson', () => {
  test('the file is the schema', () => {
    expect(JSON.parse(schemaJson(nasty.schema))).toEqual(nasty.schema);
  });

  test('what cannot be seen is escaped', () => {
    expect(schemaJson({ pattern: '[\x7f\u0085\uffff]' })).toBe('{\n  "pattern": "[\\u007f\\u0085\\uffff]"\n}\n');
  });
});
