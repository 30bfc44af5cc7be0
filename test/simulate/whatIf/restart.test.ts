import { describe, expect, test } from 'vitest';
import { Scheduler } from '../../../lib/simulate/scheduling/scheduler.ts';
import { reasonsOf, type Restart, restarts } from '../../../lib/simulate/whatIf/restart.ts';
import type { Workload } from '../../../lib/manifests/workloads/workload.ts';
import { places, podTerm, spread, workload, zoneSpread } from '../build.ts';

function restart(
  topology: string,
  row: readonly number[],
  failed: readonly number[],
  props: Partial<Workload>,
): Restart {
  const own = workload({ replicas: row.reduce((sum, count) => sum + count, 0), ...props });
  return restarts(new Scheduler(places(topology), [own]), [row])(failed);
}

const none = { least: 0, most: 0, reasons: [] };

describe('pods of a failed node', () => {
  test('find another where nothing is against it', () => {
    expect(restart('a:2', [1, 1], [0], {})).toEqual({ listed: none, deleted: none });
  });

  test('wait for ever where no two may be on a node', () => {
    const reasons = [
      '1 of 2 pods of StatefulSet/grid Pending: 1 of 2 nodes: failed; ' +
        '1 of 2 nodes: required pod anti-affinity over kubernetes.io/hostname',
    ];
    const { listed, deleted } = restart('a:2', [1, 1], [0], { requiredApart: [podTerm()] });
    expect(listed).toEqual({ least: 1, most: 1, reasons });
    expect(deleted.most).toBe(1);
  });

  test('wait while a spread that counts the failed node lets no more be elsewhere', () => {
    const { listed, deleted } = restart('a:3', [1, 1, 1], [0], { spread: [spread()] });
    expect(listed).toMatchObject({ least: 1, most: 1 });
    expect(deleted).toEqual(none);
  });

  test('need not wait where the spread honours taints', () => {
    expect(restart('a:3', [1, 1, 1], [0], { spread: [spread({ nodeTaintsPolicy: 'Honor' })] }).listed).toEqual(none);
  });

  test('wait where a zone is missing that minDomains asks for', () => {
    const own = { spread: [zoneSpread({ nodeTaintsPolicy: 'Honor', minDomains: 3 })] };
    expect(restart('a:1,b:1,c:1', [1, 1, 1], [0], own).deleted.most).toBe(1);
    expect(
      restart('a:1,b:1,c:1', [1, 1, 1], [0], { spread: [zoneSpread({ nodeTaintsPolicy: 'Honor' })] }).deleted,
    ).toEqual(none);
  });

  test('wait in numbers that depend on where the others go', () => {
    // The port of the second template is free only while the first one's pod is elsewhere.
    const first = workload({ replicas: 1, hostPorts: ['TCP 1'] });
    const second = workload({
      title: 'StatefulSet/more',
      replicas: 1,
      hostPorts: ['TCP 1'],
      nodeSelector: { 'kubernetes.io/hostname': 'a-2' },
    });
    const scheduler = new Scheduler(places('a:3'), [first, second]);
    const { deleted } = restarts(scheduler, [
      [1, 0, 0],
      [0, 0, 0],
    ])([0]);
    expect([deleted.least, deleted.most]).toEqual([0, 1]);
  });

  test('wait when no node is left', () => {
    expect(restart('a:1', [2], [0], {}).deleted).toEqual({
      least: 2,
      most: 2,
      reasons: ['2 of 2 pods of StatefulSet/grid Pending: no node is left'],
    });
  });
});

test('failures that are alike have one answer', () => {
  const own = workload({ replicas: 3, spread: [spread()] });
  const ask = restarts(new Scheduler(places('a:3'), [own]), [[1, 1, 1]]);
  expect(ask([0])).toBe(ask([2]));
  expect(ask([0])).not.toBe(ask([0, 1]));
});

test('reasons are given for each workload that waits', () => {
  const scheduler = new Scheduler(places('a:1'), [workload({ requiredApart: [podTerm()] }), workload()]);
  const reasons = reasonsOf(scheduler, { counts: [[1], [3]], order: [], pending: [2, 0] });
  expect(reasons).toEqual([
    '2 of 3 pods of StatefulSet/grid Pending: 1 of 1 nodes: required pod anti-affinity over kubernetes.io/hostname',
  ]);
});
