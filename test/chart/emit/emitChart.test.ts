import { expect, test } from 'vitest';
import { boolean, not, object } from '../../../lib/index.ts';
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
