import { expect, test } from 'vitest';
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
