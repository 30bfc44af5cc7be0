import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PartitionGroupType } from '../../../lib/simulate/partitions/dataGrid.ts';
import type { Member } from '../../../lib/simulate/partitions/groups.ts';
import { assignments } from '../../../lib/simulate/partitions/history.ts';
import { canLose, expectedShares, lossOf, meanShareWithOneCopy } from '../../../lib/simulate/partitions/loss.ts';
import { grid } from '../build.ts';
import { groupChoices, mayLose, meanLost } from './everyAssignment.ts';

/** Entries that a real grid lost. The file says how they were counted. */
interface Recorded {
  readonly entries: number;
  readonly cases: readonly {
    readonly name: string;
    readonly groupType: PartitionGroupType;
    readonly backupCount: number;
    readonly members: readonly { readonly node: string; readonly zone: string }[];
    readonly dead: readonly number[];
    readonly lostTogether: readonly number[];
    readonly lostOneByOne: readonly number[];
  }[];
}

const RECORDED = JSON.parse(
  readFileSync(new URL('../../fixtures/doctor/losses.json', import.meta.url), 'utf8'),
) as Recorded;

/** What a share may be beside the span of the twelve assignments, and the mean of some beside that of others. */
const TOLERANCE = 0.04;

describe.each(RECORDED.cases)('as in a real grid: $name', (recorded) => {
  const members = recorded.members.map((place, id) => ({ id, ...place }));
  const dead = new Set(recorded.dead);
  const own = grid(recorded.groupType, recorded.backupCount);
  const copies = recorded.backupCount + 1;
  const assigned = assignments(members, own);
  const { possible, share } = lossOf(members, dead, own, copies, assigned);
  const runs = [...recorded.lostTogether, ...recorded.lostOneByOne].map((lost) => lost / RECORDED.entries);

  test('whether entries can be lost', () => {
    expect(possible).toBe(runs.some((lost) => lost > 0));
  });

  test('the share that is lost is within the span', () => {
    for (const lost of runs) {
      expect(lost).toBeGreaterThanOrEqual(share.least - TOLERANCE);
      expect(lost).toBeLessThanOrEqual(share.most + TOLERANCE);
    }
  });

  test('a grid whose members came together loses what the mean over all assignments says', () => {
    const expected = expectedShares(members, own, copies)(dead);
    // Halves are either hit or not, so that six runs do not come near to their mean.
    const isChance = recorded.lostTogether.includes(0) && possible;
    const mean = recorded.lostTogether.reduce((sum, lost) => sum + lost, 0) / recorded.lostTogether.length;
    expect(Math.abs(mean / RECORDED.entries - expected)).toBeLessThanOrEqual(isChance ? 0.15 : TOLERANCE);
  });
});

test('there are recorded cases of all kinds', () => {
  expect(RECORDED.cases.length).toBeGreaterThanOrEqual(10);
  expect(new Set(RECORDED.cases.map(({ groupType }) => groupType)).size).toBe(3);
  expect(new Set(RECORDED.cases.map(({ backupCount }) => backupCount)).size).toBeGreaterThanOrEqual(3);
});

/** Up to seven members in up to three zones with two nodes each, some of which die. */
const LAYOUT = fc.record({
  members: fc
    .array(fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 1 })), { minLength: 1, maxLength: 7 })
    .map((all) => all.map(([zone, node], id): Member => ({ id, node: `${zone}-${node}`, zone: `${zone}` }))),
  dead: fc.uniqueArray(fc.nat({ max: 6 })).map((ids) => new Set(ids)),
  type: fc.constantFrom<PartitionGroupType>('PER_MEMBER', 'NODE_AWARE', 'ZONE_AWARE'),
  backups: fc.nat({ max: 2 }),
  placeKnown: fc.boolean(),
});

describe('whatever the members and their deaths', () => {
  test('whether entries can be lost is what every assignment says', () => {
    fc.assert(
      fc.property(LAYOUT, ({ members, dead, type, backups, placeKnown }) => {
        const own = grid(type, backups, { placeKnown });
        expect(canLose(members, dead, own, backups + 1)).toBe(mayLose(groupChoices(members, own), dead, backups + 1));
      }),
      { numRuns: 500 },
    );
  });

  test('the mean share is that of every assignment', () => {
    fc.assert(
      fc.property(LAYOUT, ({ members, dead, type, backups, placeKnown }) => {
        const own = grid(type, backups, { placeKnown });
        const expected = meanLost(groupChoices(members, own), dead, backups + 1);
        expect(expectedShares(members, own, backups + 1)(dead)).toBeCloseTo(expected, 9);
      }),
      { numRuns: 500 },
    );
  });

  test('no assignment loses anything where nothing can be lost', () => {
    fc.assert(
      fc.property(LAYOUT, ({ members, dead, type, backups, placeKnown }) => {
        const own = grid(type, backups, { placeKnown, partitionCount: 31 });
        const { possible, share } = lossOf(members, dead, own, backups + 1, assignments(members, own));
        if (!possible) expect(share).toEqual({ least: 0, mean: 0, most: 0 });
        expect(share.least).toBeLessThanOrEqual(share.mean);
        expect(share.mean).toBeLessThanOrEqual(share.most);
      }),
      { numRuns: 60 },
    );
  });

  test('another death loses no less, another backup no more', () => {
    fc.assert(
      fc.property(LAYOUT, fc.nat({ max: 6 }), ({ members, dead, type, backups, placeKnown }, another) => {
        const own = grid(type, backups, { placeKnown });
        const shareOf = expectedShares(members, own, backups + 1);
        expect(shareOf(new Set([...dead, another]))).toBeGreaterThanOrEqual(shareOf(dead) - 1e-9);
        expect(expectedShares(members, own, backups + 2)(dead)).toBeLessThanOrEqual(shareOf(dead) + 1e-9);
      }),
    );
  });
});

test('entries that are left with one copy are those that had more', () => {
  const members = ['a', 'b', 'c'].map((node, id) => ({ id, node, zone: undefined }));
  const shareFor = (dead: readonly number[], backups: number): number =>
    meanShareWithOneCopy(assignments(members, grid('NODE_AWARE', backups)), new Set(dead), backups + 1);
  expect(shareFor([], 1)).toBe(0);
  expect(shareFor([0], 1)).toBeCloseTo(2 / 3, 1);
  expect(shareFor([0], 2)).toBe(0);
  expect(shareFor([0, 1], 2)).toBe(1);
  expect(shareFor([0], 0)).toBe(0);
});

test('no member has nothing to lose', () => {
  expect(lossOf([], new Set(), grid(), 2, [])).toEqual({ possible: false, share: { least: 0, mean: 0, most: 0 } });
  expect(expectedShares([], grid(), 2)(new Set())).toBe(0);
});
