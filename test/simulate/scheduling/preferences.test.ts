import { describe, expect, test } from 'vitest';
import { penaltyOf } from '../../../lib/simulate/scheduling/preferences.ts';
import type { Workload } from '../../../lib/manifests/workloads/workload.ts';
import { places, podTerm, spread, workload } from '../build.ts';

const cost = (props: Partial<Workload>, row: readonly number[], topology = 'a:2') =>
  penaltyOf([workload(props)], places(topology))([row]);

describe('the scheduler prefers', () => {
  test('pods that are spread as a soft rule asks', () => {
    const soft = { spread: [spread({ isHard: false })] };
    expect(cost(soft, [1, 1])).toBeLessThan(cost(soft, [2, 0]));
  });

  test('pods that are spread over zones and nodes when nothing is said', () => {
    expect(cost({}, [1, 0, 1], 'a:2,b:1')).toBeLessThan(cost({}, [1, 1, 0], 'a:2,b:1'));
    expect(cost({}, [1, 1, 0], 'a:2,b:1')).toBeLessThan(cost({}, [2, 0, 0], 'a:2,b:1'));
  });

  test('nothing more where there is a hard rule already', () => {
    const hard = { spread: [spread()] };
    expect(cost(hard, [1, 1])).toBe(cost(hard, [2, 0]));
  });

  test('pods apart, as soft anti-affinity asks, by its weight', () => {
    const apart = (weight: number) => ({ spread: [spread()], preferredApart: [{ weight, term: podTerm() }] });
    expect(cost(apart(1), [1, 1])).toBeLessThan(cost(apart(1), [2, 0]));
    const gap = (weight: number) => cost(apart(weight), [2, 0]) - cost(apart(weight), [1, 1]);
    expect(gap(100)).toBe(100 * gap(1));
  });

  test('nodes that soft affinity asks for', () => {
    const term = { labels: [{ key: 'kubernetes.io/hostname', operator: 'In' as const, values: ['a-2'] }], fields: [] };
    const to = { spread: [spread()], preferredNodes: [{ weight: 5, term }] };
    expect(cost(to, [0, 1])).toBe(cost(to, [1, 0]) - 5);
  });
});
