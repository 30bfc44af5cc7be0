import { expect, test } from 'vitest';
import { guaranteeWords } from '../../../lib/doctor/report/guaranteeWords.ts';
import { grid, spread, workload, zoneSpread } from '../build.ts';
import { answer } from './answers.ts';

test('a promise that is kept', () => {
  const kept = answer({ grid: grid('NODE_AWARE') });
  expect(guaranteeWords(kept)).toEqual(['Mode node promises that any one node may fail without loss: kept.']);
  expect(guaranteeWords({ ...kept, exact: false })).toEqual([
    'Mode node promises that any one node may fail without loss: kept, as far as was looked.',
  ]);
  expect(guaranteeWords(answer({ grid: grid('ZONE_AWARE') }, { spread: [zoneSpread()] }))).toEqual([
    'Mode zone promises that any one node or zone may fail without loss: kept.',
  ]);
});

test('a promise that is broken, where and how', () => {
  const workloads = [workload({ spread: [spread({ isHard: false })] })];
  expect(guaranteeWords(answer({ grid: grid('NODE_AWARE'), workloads }))).toEqual([
    'Mode node promises that any one node may fail without loss: broken. Node a-1 takes everything (worst placement if a node, a zone or two nodes fail).',
  ]);
  expect(guaranteeWords(answer({ grid: grid('NODE_AWARE', 0) }))[0]).toMatch(
    /: broken\. Node [abc]-1 takes 33 to 34 % of the entries \(placement, as good as any that the rules allow\)\.$/,
  );
});

test('no mode, no promise', () => {
  expect(guaranteeWords(answer())).toEqual([]);
});
