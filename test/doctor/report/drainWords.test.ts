import { describe, expect, test } from 'vitest';
import { drainWords } from '../../../lib/doctor/report/drainWords.ts';
import type { Drain } from '../../../lib/doctor/whatIf/drain.ts';
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
      'Drains may take 1 member at once.',
      'Of one node, that is 1 member at once: nothing lost.',
      'Of several nodes at a time, that is 1 member at once: nothing lost.',
    ]);
  });

  test('where nothing guards the members', () => {
    const all = { members: 3, loss: loss(1) };
    const told = drainWords(drain({ allowed: 3, unguarded: ['StatefulSet/grid'], severalNodes: all }), 3);
    expect(told[0]).toBe('No PodDisruptionBudget guards StatefulSet/grid.');
    expect(told[1]).toBe('Drains may take all 3 members at once.');
    expect(told[3]).toBe(
      'Of several nodes at a time, that is 3 members at once: everything lost, unless they hand their entries over first.',
    );
  });

  test('where a share is lost', () => {
    const two = { members: 2, loss: loss(0.07, 0.3) };
    expect(drainWords(drain({ allowed: 2, oneNode: two }), 3)[1]).toBe(
      'Of one node, that is 2 members at once: 7 to 30 % of the entries lost, unless they hand their entries over first.',
    );
  });

  test('where drains never end', () => {
    expect(
      drainWords(drain({ allowed: 0, blocked: ['StatefulSet/grid: PodDisruptionBudget/x lets no pod go'] }), 3),
    ).toEqual(['A drain never ends: StatefulSet/grid: PodDisruptionBudget/x lets no pod go.']);
  });
});
