import { expect, test } from 'vitest';
import { lossClass, verdicts, worstOf } from '../../../lib/simulate/report/verdicts.ts';
import { spread } from '../build.ts';
import { answer, loss, NO_LOSS } from './answers.ts';

test('the worst loss is a possible one, and of those the greatest', () => {
  expect(worstOf([])).toBeUndefined();
  expect(worstOf([NO_LOSS, loss(0), loss(0, 0.3), loss(0.2)])).toEqual(loss(0, 0.3));
  expect(worstOf([NO_LOSS, loss(0)])).toEqual(loss(0));
});

test('each kind of failure has its loss in the best and in the worst placement', () => {
  const told = verdicts(answer({}, { spread: [spread({ isHard: false })] }));
  expect(told.map(({ kind, best, worst }) => [kind, best.possible, worst.share.most])).toEqual([
    ['node', false, 1],
    ['zone', false, 1],
    ['pair', true, 1],
  ]);
});

test('a loss is none, of some entries, or of all', () => {
  expect([NO_LOSS, loss(0), loss(0.2, 0.4), loss(0.5, 1)].map(lossClass)).toEqual(['ok', 'some', 'some', 'all']);
});
