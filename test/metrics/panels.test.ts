import { describe, expect, test } from 'vitest';
import { Literal } from '../../lib/expressions/literal.ts';
import { text } from '../../lib/expressions/text.ts';
import { type PanelProps, panels, row } from '../../lib/metrics/panels.ts';
import { untoldIn } from './told.ts';

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

interface Panel {
  readonly id: number;
  readonly title: string;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly targets: readonly { readonly expr: Literal<string>; readonly legendFormat: string }[];
}

const all = panels() as readonly Panel[];

describe.each(all)('$title', ({ targets }) => {
  test('shows what members tell, of the cluster that the dashboard is of', () => {
    for (const { expr } of targets) {
      expect(untoldIn(expr.value)).toEqual([]);
      expect(expr.value.match(/namespace='\$namespace',job='\$job'/g)).toHaveLength(expr.value.split('{').length - 1);
    }
  });

  test('names each curve', () => {
    const names = targets.map(({ legendFormat }) => legendFormat);
    expect(new Set(names).size).toBe(names.length);
  });
});

test('no panel lies on another, and none has the id of another', () => {
  const cells = all.flatMap(({ gridPos: { x, y, w, h } }) =>
    Array.from({ length: w * h }, (_, cell) => `${x + (cell % w)}/${y + Math.floor(cell / w)}`),
  );
  expect(new Set(cells).size).toBe(cells.length);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});
