import { describe, expect, test } from 'vitest';
import { shareOf } from '../../lib/availability/podDisruptionBudget.ts';
import { Reference, Source } from '../../lib/expressions/reference.ts';
import { a, bothMeanings } from '../support/bothMeanings.ts';
import { kinds, part } from '../support/sidecarGrid.ts';

test('a drain takes one pod at a time, and is never held up by pods that are not ready', () => {
  expect(part('PodDisruptionBudget', 'spec')).toMatchObject({
    maxUnavailable: 1,
    unhealthyPodEvictionPolicy: 'AlwaysAllow',
  });
});

test('zero is a budget too, and a percentage stays one', () => {
  const budget = (maxUnavailable: number | string) =>
    part('PodDisruptionBudget', 'spec.maxUnavailable', { availability: { podDisruptionBudget: { maxUnavailable } } });
  expect(budget(0)).toBe(0);
  expect(budget('25%')).toBe('25%');
});

test('there is none when it is off', () => {
  expect(kinds({ availability: { podDisruptionBudget: { enabled: false } } })).not.toContain('PodDisruptionBudget');
});

const both = bothMeanings();

describe('a share of a total', () => {
  test.each<[number | string, number, number]>([
    [2, 6, 2],
    [0, 6, 0],
    ['0%', 6, 0],
    ['100%', 6, 6],
    ['50%', 5, 3],
    ['1%', 3, 1],
    ['34%', 3, 2],
    ['33%', 3, 1],
    ['50%', 0, 0],
    [1e6, 3, 1e6],
  ])('%s of %i is %i', async (value, total, share) => {
    const given = new Reference<number | string>('integerOrString', Source.values().child('v'));
    expect(await both.value(shareOf(given, a.integer('total')), { v: value, total })).toBe(share);
  });
});
