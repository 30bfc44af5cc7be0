import { expect, test } from 'vitest';
import { text } from '../../lib/expressions/text.ts';
import { type PanelProps, row } from '../../lib/metrics/grafana.ts';

const panel = (title: string): PanelProps => ({
  title,
  description: 'What it means.',
  unit: 'short',
  curves: [{ query: text`a` }, { query: text`b`, legend: '{{pod}}' }],
});

test('panels of a row share its width, and have ids that no other row has', () => {
  const [first, second] = [row('stat', 0, [panel('a'), panel('b'), panel('c')]), row('timeseries', 4, [panel('d')])];
  expect(first).toMatchObject([
    { id: 1, gridPos: { x: 0, y: 0, w: 8, h: 4 } },
    { id: 2, gridPos: { x: 8, y: 0, w: 8, h: 4 } },
    { id: 3, gridPos: { x: 16, y: 0, w: 8, h: 4 } },
  ]);
  expect(second).toMatchObject([{ id: 97, gridPos: { x: 0, y: 4, w: 24, h: 8 } }]);
});

test('curves of a panel have names and letters of their own', () => {
  expect(row('stat', 0, [panel('a')])).toMatchObject([
    {
      targets: [
        { refId: 'A', legendFormat: 'a' },
        { refId: 'B', legendFormat: '{{pod}}' },
      ],
    },
  ]);
});
