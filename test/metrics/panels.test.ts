import { describe, expect, test } from 'vitest';
import { Literal } from '../../lib/expressions/literal.ts';
import { panels } from '../../lib/metrics/panels.ts';
import { untoldIn } from './told.ts';

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
