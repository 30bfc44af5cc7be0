import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Workload } from '../../../lib/manifests/workloads/workload.ts';
import type { DataGrid, PartitionGroupType } from '../../../lib/simulate/partitions/dataGrid.ts';
import { asPreferred, follow } from '../../../lib/simulate/scheduling/explore.ts';
import { Scheduler } from '../../../lib/simulate/scheduling/scheduler.ts';
import { type FailureOutcome, outcomeOf, type PlacementOutcome } from '../../../lib/simulate/whatIf/outcome.ts';
import { grid, places, podTerm, workload } from '../build.ts';
import { groupChoices, mayLose, meanLost } from '../partitions/everyAssignment.ts';
import { schedulerOf } from './searchRules.ts';

function outcome(topology: string, own: DataGrid, props: Partial<Workload> = {}): PlacementOutcome {
  const scheduler = new Scheduler(places(topology), [workload(props)]);
  const placement = follow(
    scheduler,
    [props.replicas ?? 3],
    asPreferred(scheduler.places, () => 0),
  );
  return outcomeOf(placement, ['best'], scheduler, own, []);
}

function failed({ failures }: PlacementOutcome, title: string): FailureOutcome {
  const found = failures.find(({ failure }) => failure.title === title);
  if (found === undefined) throw new Error(`no failure ${title}`);
  return found;
}

test('a placement is told with members, groups and failures', () => {
  const found = outcome('a:2,b:1', grid('ZONE_AWARE'));
  expect(found.members.map(({ pod, node }) => `${pod} ${node}`)).toEqual(['grid-0 a-1', 'grid-1 b-1', 'grid-2 a-2']);
  expect(found.groups.map(({ name, members }) => `${name} ${members.length}`)).toEqual(['a 2', 'b 1']);
  expect(found.failures.map(({ failure }) => failure.title)).toEqual([
    'node a-1',
    'node a-2',
    'node b-1',
    'zone a',
    'zone b',
    'nodes a-1 and a-2',
    'nodes a-1 and b-1',
    'nodes a-2 and b-1',
  ]);
});

describe('a failure', () => {
  const found = outcome('a:2,b:1', grid('ZONE_AWARE'));

  test('that spares a group loses nothing, and leaves one copy', () => {
    const zone = failed(found, 'zone a');
    expect([...zone.dead]).toEqual([0, 2]);
    expect(zone).toMatchObject({ survivors: 1, shareWithOneCopy: 1, copiesAfter: 1, loss: { possible: false } });
  });

  test('that leaves two members lets Hazelcast make the second copy again', () => {
    expect(failed(found, 'node a-1')).toMatchObject({ survivors: 2, copiesAfter: 2 });
  });

  test('that hits both groups loses entries', () => {
    expect(failed(found, 'nodes a-1 and b-1').loss.possible).toBe(true);
  });

  test('is told for each map, with copies that come late', () => {
    const maps = [
      { name: 'default', backupCount: 1, asyncBackupCount: 0 },
      { name: 'carts', backupCount: 0, asyncBackupCount: 1 },
    ];
    const own = outcome('a:1,b:1,c:1', grid('NODE_AWARE', 1, { maps }));
    const [first, second] = failed(own, 'node a-1').maps;
    expect(first?.loss.possible).toBe(false);
    expect(second?.loss.possible).toBe(true);
    expect(second?.lossWithAsync.possible).toBe(false);
    expect(failed(own, 'node a-1').loss).toEqual(second?.loss);
  });
});

test('nodes that can hold no member are not looked at', () => {
  const found = outcome('a:2,b:1', grid(), { nodeSelector: { 'topology.kubernetes.io/zone': 'a' } });
  expect(found.failures.map(({ failure }) => failure.title)).toEqual([
    'node a-1',
    'node a-2',
    'zone a',
    'nodes a-1 and a-2',
  ]);
});

test('in a large cluster pairs are those of nodes that have members', () => {
  const pairs = outcome('a:13', grid()).failures.filter(({ failure }) => failure.kind === 'pair');
  expect(pairs).toHaveLength(3);
});

test('pods that wait are told with the reason', () => {
  const found = outcome('a:2', grid(), { requiredApart: [podTerm()] });
  expect(found.waiting).toBe(1);
  expect(found.reasons).toEqual([
    '1 of 3 pods of StatefulSet/grid Pending: 2 of 2 nodes: required pod anti-affinity over kubernetes.io/hostname',
  ]);
});

test('members of one place are cut into halves', () => {
  const found = outcome('a:3', grid('ZONE_AWARE'));
  expect(found.halved).toBe(true);
  expect(found.groups.map(({ members }) => members.length)).toEqual([2, 1]);
  expect(failed(found, 'nodes a-1 and a-2').loss.possible).toBe(true);
  expect(failed(found, 'node a-1').loss.possible).toBe(false);
});

/** Up to six nodes in up to three zones, with up to seven members anywhere. */
const LAYOUT = fc.record({
  zones: fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 6 }),
  pods: fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 7 }),
  type: fc.constantFrom<PartitionGroupType>('PER_MEMBER', 'NODE_AWARE', 'ZONE_AWARE'),
  backups: fc.nat({ max: 2 }),
});

test('every node, every zone and every two nodes are told of, and lose what all assignments say', () => {
  fc.assert(
    fc.property(LAYOUT, ({ zones, pods, type, backups }) => {
      const rules = { zones, pods: pods.length, hostSkew: undefined, zoneSkew: undefined, apart: false };
      const own = grid(type, backups, { partitionCount: 31 });
      const at = pods.map((node) => node % zones.length);
      const placement = {
        counts: [zones.map((_, node) => at.filter((other) => other === node).length)],
        order: at.map((node) => ({ workload: 0, node })),
        pending: [0],
      };
      const { members, failures } = outcomeOf(placement, ['best'], schedulerOf(rules), own, []);
      expect(failures.map(({ failure }) => failure.nodes)).toEqual(everyFailure(zones));
      const choices = groupChoices(members, own);
      for (const { failure, dead, loss } of failures) {
        const gone = new Set(at.flatMap((node, id) => (failure.nodes.includes(node) ? [id] : [])));
        expect(dead).toEqual(gone);
        expect(loss.possible).toBe(mayLose(choices, gone, backups + 1));
        const mean = meanLost(choices, gone, backups + 1);
        expect(loss.share.least === 1).toBe(mean > 1 - 1e-9);
        if (mean === 0) expect(loss.share.most).toBe(0);
      }
    }),
    { numRuns: 100 },
  );
});

/** Each node, the nodes of each zone, and each two nodes. */
function everyFailure(zones: readonly string[]): readonly (readonly number[])[] {
  const all = [...zones.keys()];
  return [
    ...all.map((node) => [node]),
    ...[...new Set(zones)].map((zone) => all.filter((node) => zones[node] === zone)),
    ...all.flatMap((first) => all.slice(first + 1).map((second) => [first, second])),
  ];
}
