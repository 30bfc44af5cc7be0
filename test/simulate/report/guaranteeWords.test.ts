import { expect, test } from 'vitest';
import { guaranteeWords } from '../../../lib/simulate/report/guaranteeWords.ts';
import { grid, spread, workload, zoneSpread } from '../build.ts';
import { answer } from './answers.ts';

test('a promise that is kept', () => {
  const kept = answer({ grid: grid('NODE_AWARE') });
  expect(guaranteeWords(kept)).toEqual(['Mode node promises that any one node may fail without data loss: kept.']);
  expect(guaranteeWords({ ...kept, exact: false })).toEqual([
    'Mode node promises that any one node may fail without data loss: kept, in all placements that were checked.',
  ]);
  expect(guaranteeWords(answer({ grid: grid('ZONE_AWARE') }, { spread: [zoneSpread()] }))).toEqual([
    'Mode zone promises that any one node or zone may fail without data loss: kept.',
  ]);
});

test('a promise that is broken, where and how', () => {
  const workloads = [workload({ spread: [spread({ isHard: false })] })];
  expect(guaranteeWords(answer({ grid: grid('NODE_AWARE'), workloads }))).toEqual([
    'Mode node promises that any one node may fail without data loss: broken. If node a-1 fails, everything may be lost (worst placement if a node, a zone or two nodes fail).',
  ]);
  expect(guaranteeWords(answer({ grid: grid('NODE_AWARE', 0) }))[0]).toMatch(
    /: broken\. If node [abc]-1 fails, 33 to 34 % of the entries may be lost \(placement, with no better or worse one possible\)\.$/,
  );
});

test('no mode, no promise', () => {
  expect(guaranteeWords(answer())).toEqual([]);
});
