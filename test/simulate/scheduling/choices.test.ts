import { expect, test } from 'vitest';
import { asPreferred, choices } from '../../../lib/simulate/scheduling/choices.ts';
import { follow } from '../../../lib/simulate/scheduling/explore.ts';
import { penaltyOf } from '../../../lib/simulate/scheduling/preferences.ts';
import { Scheduler } from '../../../lib/simulate/scheduling/scheduler.ts';
import { places, workload } from '../build.ts';

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
