import { describe, expect, test } from 'vitest';
import { harm, isBetter, isWorse, occupied, type Score, scoreOf } from '../../../lib/simulate/whatIf/score.ts';
import { grid, places } from '../build.ts';

const at = places('a:2,b:1');
const scoreFor = (row: readonly number[], pending = 0): Score =>
  scoreOf({ counts: [row], order: [], pending: [pending] }, at, grid('PER_MEMBER'), () => 7);

test('a placement is rated by what failures take of the map with the fewest copies', () => {
  const { node, zone, pair, pending, penalty } = scoreFor([2, 0, 1], 4);
  expect(node.most).toBeCloseTo(1 / 3);
  expect(node.sum).toBeCloseTo(1 / 3);
  expect(zone.most).toBeCloseTo(1 / 3);
  expect(pair.most).toBe(1);
  expect([pending, penalty]).toEqual([4, 7]);
});

test('two nodes take what one does, where only one has pods', () => {
  expect(scoreFor([3, 0, 0]).pair.most).toBe(1);
});

test('nodes that have pods of any workload are occupied', () => {
  expect(
    occupied([
      [1, 0, 0],
      [0, 0, 2],
    ]),
  ).toEqual([0, 2]);
  expect(occupied([])).toEqual([]);
});

describe('of two placements', () => {
  const even = scoreFor([1, 1, 1]);
  const crowded = scoreFor([2, 0, 1]);

  test('the one that leaves fewer pods waiting is better, whatever is lost', () => {
    expect(isBetter(crowded, scoreFor([1, 1, 0], 1))).toBe(true);
  });

  test('the one that loses less is better', () => {
    expect(isBetter(even, crowded)).toBe(true);
    expect(isBetter(crowded, even)).toBe(false);
    expect(isBetter(even, even)).toBe(false);
  });

  test('the one that the scheduler likes more is better among equals', () => {
    expect(isBetter({ ...even, penalty: 1 }, even)).toBe(true);
  });

  test('the one that does more harm is worse in that', () => {
    expect(isWorse(crowded, even, 'node')).toBe(true);
    expect(isWorse(even, crowded, 'node')).toBe(false);
    expect(isWorse({ ...even, pending: 1 }, crowded, 'pending')).toBe(true);
    expect(harm(crowded, 'node')).toBeCloseTo(1 / 3);
    expect(harm({ ...even, pending: 2 }, 'pending')).toBe(2);
  });
});
