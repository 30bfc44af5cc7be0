import { expect, test } from 'vitest';
import { rowsOf } from '../../../lib/simulate/report/rows.ts';
import { readTopology } from '../../../lib/manifests/nodes/readTopology.ts';
import { answer, firstOutcome } from './answers.ts';

test('failures that do the same are one line, whose loss spans theirs', () => {
  const outcome = firstOutcome(answer());
  const rows = rowsOf(outcome);
  expect(rows.map(({ title }) => title)).toEqual([
    'each of 3 nodes, e.g. node a-1',
    'each of 3 zones, e.g. zone a',
    'each of 3 pairs, e.g. nodes a-1 and b-1',
  ]);
  const shares = outcome.failures.filter(({ failure }) => failure.kind === 'pair').map(({ loss }) => loss.share);
  expect(rows[2]?.outcome.loss.share).toEqual({
    least: Math.min(...shares.map(({ least }) => least)),
    mean: Math.max(...shares.map(({ mean }) => mean)),
    most: Math.max(...shares.map(({ most }) => most)),
  });
});

test('a failure of its own keeps its name', () => {
  const nodes = readTopology('a:2,b:1', '--topology');
  expect(rowsOf(firstOutcome(answer({ nodes }))).map(({ title }) => title)).toContain('zone b');
});
