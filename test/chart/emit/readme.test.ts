import { expect, test } from 'vitest';
import { boolean, not, object } from '../../../lib/index.ts';
import { fixed, rule, small } from '../small.ts';

const values = object('Values.', { on: boolean({ description: 'A switch.', default: true }) });

test('the README tells what the chart is, its values and its rules', () => {
  const definition = small({
    values,
    readme: '\nSome words.\n',
    compose: (chart, v) =>
      chart.addRule(
        rule({
          broken: () => not(v.on),
          place: 'on',
          remedy: { values: 'Set it to `a` | `b`.' },
          source: 'https://example.com/x',
        }),
        undefined,
      ),
  });
  const readme = definition.files().get('README.md') ?? '';
  expect(readme.split('\n\n').slice(0, 5)).toEqual([
    '# small',
    'A small chart.',
    'Chart 1.2.3, app 4.5.',
    'Some words.',
    '## Values',
  ]);
  expect(readme).toContain('\n| [SG900](https://example.com/x) | error | `on` | Set it to `a` \\| `b`. |\n');
});

test('a chart without rules does not speak of them', () => {
  expect(
    fixed(() => undefined)
      .files()
      .get('README.md'),
  ).not.toContain('## Rules');
});
