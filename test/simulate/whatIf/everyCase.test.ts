import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PartitionGroupType } from '../../../lib/simulate/partitions/dataGrid.ts';
import { AIMS, harm } from '../../../lib/simulate/whatIf/score.ts';
import { grid } from '../build.ts';
import { everyPlacement, type Row, type Rules, worstShares } from './everyPlacement.ts';
import { searchRules } from './searchRules.ts';

/** The largest cases: up to three zones, six nodes and seven members, with up to two backups. */
const MOST = { nodes: 6, pods: 7 };

/** Every case up to this size is looked at. All of the larger ones too, which takes minutes, with SIDEGRID_EVERY_CASE. */
const WHOLE = process.env['SIDEGRID_EVERY_CASE'] ? MOST : { nodes: 5, pods: 6 };

const TYPES: readonly PartitionGroupType[] = ['PER_MEMBER', 'NODE_AWARE', 'ZONE_AWARE'];
const BACKUPS = [0, 1, 2];
const SKEWS = [undefined, 1, 2];
const GRIDS = TYPES.flatMap((type) => BACKUPS.map((backups) => ({ type, backups })));

/** The zones of nodes, as `aab`. Which zone is called a makes no difference. */
const SHAPES = upTo(MOST.nodes).flatMap((first) =>
  [0, ...upTo(first)].flatMap((second) =>
    [0, ...upTo(second)].flatMap((third) =>
      first + second + third <= MOST.nodes ? ['a'.repeat(first) + 'b'.repeat(second) + 'c'.repeat(third)] : [],
    ),
  ),
);

describe('the best and the worst, of nodes, zones and pairs of nodes, are those of all placements', () => {
  test.each(SHAPES.filter((shape) => shape.length <= WHOLE.nodes))('in zones %s', (shape) => {
    const known: KnownShares = new Map();
    for (const rules of upTo(WHOLE.pods).flatMap((pods) => everyRule(shape, pods))) expectRight(rules, known);
  });

  test('in a sample of larger ones', () => {
    const larger = SHAPES.flatMap((shape) =>
      upTo(MOST.pods)
        .filter((pods) => shape.length > WHOLE.nodes || pods > WHOLE.pods)
        .flatMap((pods) => everyRule(shape, pods)),
    );
    if (larger.length === 0) return;
    fc.assert(
      fc.property(fc.constantFrom(...larger), (rules) => expectRight(rules, new Map())),
      { numRuns: 40 },
    );
  });
});

/** What the worst failures take of placements that were looked at already. */
type KnownShares = Map<string, ReturnType<typeof worstShares>>;

/** Compares what is found for some rules with what comes of all placements, for each kind of grid. */
function expectRight(rules: Rules, known: KnownShares): void {
  const rows = everyPlacement(rules);
  for (const { type, backups } of GRIDS) {
    const sharesOf = (row: Row) => {
      const name = [row, rules.pods, type, backups].join();
      const shares = known.get(name) ?? worstShares(rules, row, grid(type, backups), backups + 1);
      known.set(name, shares);
      return shares;
    };
    const found = foundBy(rules, type, backups);
    const expected = extremesOf(rows.map(sharesOf));
    const isRight = found.every((value, index) => Math.abs(value - (expected[index] ?? Number.NaN)) < 1e-9);
    // Only what is wrong is told: most of the time would go into telling what is right.
    if (!isRight) expect({ ...rules, type, backups, found }).toEqual({ ...rules, type, backups, found: expected });
  }
}

/** The worst of each kind, and the best: pods that wait, and what a node takes. */
function foundBy(rules: Rules, type: PartitionGroupType, backups: number): readonly number[] {
  const { best, worst, exact } = searchRules(rules, type, backups);
  expect(exact).toBe(true);
  return [...AIMS.map((aim) => harm(worst[aim].score, aim)), best.score.pending, best.score.node.most];
}

function extremesOf(all: readonly ReturnType<typeof worstShares>[]): readonly number[] {
  const fewest = Math.min(...all.map(({ pending }) => pending));
  const good = all.filter(({ pending }) => pending === fewest);
  return [
    ...AIMS.map((aim) => Math.max(...all.map((one) => one[aim]))),
    fewest,
    Math.min(...good.map(({ node }) => node)),
  ];
}

function everyRule(shape: string, pods: number): readonly Rules[] {
  return SKEWS.flatMap((hostSkew) =>
    SKEWS.flatMap((zoneSkew) =>
      [false, true].map((apart) => ({ zones: Array.from(shape), pods, hostSkew, zoneSkew, apart })),
    ),
  );
}

function upTo(most: number): readonly number[] {
  return Array.from({ length: most }, (_, index) => index + 1);
}
