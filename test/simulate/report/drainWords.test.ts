import { describe, expect, test } from 'vitest';
import { drainWords } from '../../../lib/simulate/report/drainWords.ts';
import type { Drain } from '../../../lib/simulate/whatIf/drain.ts';
import { loss, NO_LOSS } from './answers.ts';

const drain = (props: Partial<Drain> = {}): Drain => ({
  allowed: 1,
  blocked: [],
  unguarded: [],
  oneNode: { members: 1, loss: NO_LOSS },
  severalNodes: { members: 1, loss: NO_LOSS },
  ...props,
});

describe('what drains may take is told in sentences', () => {
  test('where a budget lets one go', () => {
    expect(drainWords(drain(), 3)).toEqual([
      'Drains may evict 1 member at once.',
      'Draining one node evicts 1 member at once: nothing lost.',
      'Draining several nodes at a time evicts 1 member at once: nothing lost.',
    ]);
  });

  test('where nothing guards the members', () => {
    const all = { members: 3, loss: loss(1) };
    const told = drainWords(drain({ allowed: 3, unguarded: ['StatefulSet/grid'], severalNodes: all }), 3);
    expect(told[0]).toBe('No PodDisruptionBudget protects StatefulSet/grid.');
    expect(told[1]).toBe('Drains may evict all 3 members at once.');
    expect(told[3]).toBe(
      'Draining several nodes at a time evicts 3 members at once: everything lost, unless graceful shutdown migrates their data first.',
    );
  });

  test('where a share is lost', () => {
    const two = { members: 2, loss: loss(0.07, 0.3) };
    expect(drainWords(drain({ allowed: 2, oneNode: two }), 3)[1]).toBe(
      'Draining one node evicts 2 members at once: 7 to 30 % of the entries lost, unless graceful shutdown migrates their data first.',
    );
  });

  test('where drains never end', () => {
    expect(
      drainWords(drain({ allowed: 0, blocked: ['StatefulSet/grid: PodDisruptionBudget/x allows no eviction'] }), 3),
    ).toEqual(['Node drains cannot finish: StatefulSet/grid: PodDisruptionBudget/x allows no eviction.']);
  });
});
