import { describe, expect, test } from 'vitest';
import type { Workload } from '../../../lib/manifests/workloads/workload.ts';
import { noPods } from '../../../lib/simulate/scheduling/counts.ts';
import { asPreferred, choices, explore, follow, type Placement } from '../../../lib/simulate/scheduling/explore.ts';
import { penaltyOf } from '../../../lib/simulate/scheduling/preferences.ts';
import { Scheduler } from '../../../lib/simulate/scheduling/scheduler.ts';
import { places, podTerm, spread, workload } from '../build.ts';

function visited(topology: string, workloads: readonly Workload[], limit = 1000) {
  const scheduler = new Scheduler(places(topology), workloads);
  const found: Placement[] = [];
  const complete = explore(
    scheduler,
    workloads.map(({ replicas }) => replicas),
    noPods(workloads.length, scheduler.places.length),
    limit,
    (placement) => found.push(placement),
  );
  return { found, complete };
}

describe('all placements are visited', () => {
  test('one of each that are alike', () => {
    const rows = visited('a:3', [workload({ replicas: 3 })]).found.map(({ counts }) => [...(counts[0] ?? [])]);
    expect(rows).toEqual([
      [3, 0, 0],
      [2, 1, 0],
      [1, 1, 1],
    ]);
  });

  test('that the rules allow', () => {
    const { found } = visited('a:2', [workload({ replicas: 4, spread: [spread()] })]);
    expect(found.map(({ counts }) => counts)).toEqual([[[2, 2]]]);
  });

  test('with the pods that find no node', () => {
    const { found } = visited('a:2', [workload({ replicas: 4, requiredApart: [podTerm()] })]);
    expect(found.map(({ pending, order }) => [pending, order.length])).toEqual([[[2], 2]]);
  });

  test('of several workloads', () => {
    const own = workload({ replicas: 1, requiredApart: [podTerm()] });
    const { found } = visited('a:2', [own, workload({ replicas: 1, labels: { app: 'other' } })]);
    expect(found.map(({ counts }) => counts)).toEqual([
      [
        [1, 0],
        [1, 0],
      ],
      [
        [1, 0],
        [0, 1],
      ],
    ]);
  });

  test('from where pods are already', () => {
    const own = workload({ spread: [spread()] });
    const found: Placement[] = [];
    explore(new Scheduler(places('a:3'), [own]), [3], [[1, 0, 1]], 100, (placement) => found.push(placement));
    expect(found.map(({ counts }) => counts)).toEqual([[[1, 1, 1]]]);
  });
});

test('it is told when there are too many to look at', () => {
  expect(visited('a:3', [workload({ replicas: 3 })]).complete).toBe(true);
  const few = visited('a:3', [workload({ replicas: 3 })], 4);
  expect(few.complete).toBe(false);
  expect(few.found.length).toBeLessThan(3);
});

test('a way to choose leads to one placement, in the order of its choices', () => {
  const scheduler = new Scheduler(places('a:1,b:1'), [workload({ replicas: 3 })]);
  const { counts, order, pending } = follow(scheduler, [3], (moves) => moves.at(-1));
  expect(counts).toEqual([[0, 3]]);
  expect(order).toEqual([1, 1, 1].map((node) => ({ workload: 0, node })));
  expect(pending).toEqual([0]);
});

describe('choices', () => {
  const scheduler = new Scheduler(places('a:2,b:2'), [workload({ replicas: 4 })]);
  const penalty = penaltyOf(scheduler.workloads, scheduler.places);

  test('the ends of what is allowed are among the placements that choices lead to', () => {
    const rows = choices(scheduler.places, penalty).map((choose) => follow(scheduler, [4], choose).counts[0]);
    for (const end of [
      [4, 0, 0, 0],
      [2, 2, 0, 0],
      [2, 0, 2, 0],
      [1, 1, 1, 1],
    ]) {
      expect(rows).toContainEqual(end);
    }
  });

  test('choices are the same each time', () => {
    const run = () => choices(scheduler.places, penalty).map((choose) => follow(scheduler, [4], choose).counts);
    expect(run()).toEqual(run());
  });

  test('without soft rules the scheduler takes zones and nodes in turn', () => {
    const { order } = follow(
      scheduler,
      [4],
      asPreferred(scheduler.places, () => 0),
    );
    expect(order.map(({ node }) => scheduler.places[node]?.name)).toEqual(['a-1', 'b-1', 'a-2', 'b-2']);
  });
});
