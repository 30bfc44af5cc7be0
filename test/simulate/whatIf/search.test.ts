import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PartitionGroupType } from '../../../lib/simulate/partitions/dataGrid.ts';
import { Scheduler } from '../../../lib/simulate/scheduling/scheduler.ts';
import { AIMS, harm } from '../../../lib/simulate/whatIf/score.ts';
import { searchPlacements } from '../../../lib/simulate/whatIf/search.ts';
import { grid, places, spread, workload, zoneSpread } from '../build.ts';
import { everyPlacement, keepsRules, type Rules, worstShares } from './everyPlacement.ts';
import { searchRules } from './searchRules.ts';

const RULES: fc.Arbitrary<Rules> = fc.record({
  zones: fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 6 }),
  pods: fc.integer({ min: 1, max: 7 }),
  hostSkew: fc.option(fc.integer({ min: 1, max: 2 }), { nil: undefined }),
  zoneSkew: fc.option(fc.integer({ min: 1, max: 2 }), { nil: undefined }),
  apart: fc.boolean(),
});
const TYPE = fc.constantFrom<PartitionGroupType>('PER_MEMBER', 'NODE_AWARE', 'ZONE_AWARE');
const BACKUPS = fc.nat({ max: 2 });

describe('whatever the rules', () => {
  test('the best and the worst are those of all placements', () => {
    fc.assert(
      fc.property(RULES, TYPE, BACKUPS, (rules, type, backups) => {
        const found = searchRules(rules, type, backups);
        const all = everyPlacement(rules).map((row) => worstShares(rules, row, grid(type, backups), backups + 1));
        expect(found.exact).toBe(true);
        for (const aim of AIMS) {
          expect(harm(found.worst[aim].score, aim)).toBeCloseTo(Math.max(...all.map((one) => one[aim])), 9);
        }
        const fewest = Math.min(...all.map(({ pending }) => pending));
        const good = all.filter(({ pending }) => pending === fewest);
        expect(found.best.score.pending).toBe(fewest);
        expect(found.best.score.node.most).toBeCloseTo(Math.min(...good.map((one) => one.node)), 9);
      }),
      { numRuns: 150 },
    );
  });

  test('each placement is one that the scheduler may come to, and keeps all hard rules', () => {
    fc.assert(
      fc.property(RULES, TYPE, BACKUPS, (rules, type, backups) => {
        const { best, likely, worst } = searchRules(rules, type, backups);
        const ends = everyPlacement(rules).map((row) => row.join());
        for (const { placement } of [best, likely, ...Object.values(worst)]) {
          const [row = []] = placement.counts;
          expect(ends).toContain(row.join());
          expect(keepsRules(rules, row)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('the best loses no more than the likely one, and that no more than the worst', () => {
    fc.assert(
      fc.property(RULES, TYPE, BACKUPS, (rules, type, backups) => {
        const { best, likely, worst } = searchRules(rules, type, backups);
        for (const aim of AIMS) {
          expect(harm(best.score, aim)).toBeLessThanOrEqual(harm(worst[aim].score, aim) + 1e-9);
          expect(harm(likely.score, aim)).toBeLessThanOrEqual(harm(worst[aim].score, aim) + 1e-9);
        }
        if (likely.score.pending > best.score.pending) return;
        expect(best.score.node.most).toBeLessThanOrEqual(likely.score.node.most + 1e-9);
      }),
      { numRuns: 150 },
    );
  });

  test('one more node never makes the best one worse, where no spread must count it', () => {
    fc.assert(
      fc.property(RULES, fc.constantFrom('a', 'b', 'c'), TYPE, BACKUPS, (all, zone, type, backups) => {
        const rules = { ...all, hostSkew: undefined, zoneSkew: undefined };
        const before = searchRules(rules, type, backups).best.score;
        const after = searchRules({ ...rules, zones: [...rules.zones, zone] }, type, backups).best.score;
        expect(after.pending).toBeLessThanOrEqual(before.pending);
        if (after.pending < before.pending) return;
        expect(after.node.most).toBeLessThanOrEqual(before.node.most + 1e-9);
      }),
      { numRuns: 100 },
    );
  });

  test('where not all can be looked at, what is found is between the best and the worst', () => {
    fc.assert(
      fc.property(RULES, TYPE, BACKUPS, (rules, type, backups) => {
        const whole = searchRules(rules, type, backups);
        const part = searchRules(rules, type, backups, 2);
        for (const aim of AIMS) {
          expect(harm(part.worst[aim].score, aim)).toBeLessThanOrEqual(harm(whole.worst[aim].score, aim) + 1e-9);
        }
        expect(part.best.score.pending).toBeGreaterThanOrEqual(whole.best.score.pending);
      }),
      { numRuns: 60 },
    );
  });
});

describe('where not all can be looked at', () => {
  const rules = {
    zones: ['a', 'a', 'b', 'b', 'c', 'c'],
    pods: 6,
    hostSkew: undefined,
    zoneSkew: undefined,
    apart: false,
  };

  test('it is told', () => {
    expect(searchRules(rules, 'NODE_AWARE', 1, 3).exact).toBe(false);
  });

  test('crowds and even spreads are found all the same', () => {
    const { best, worst } = searchRules(rules, 'NODE_AWARE', 1, 3);
    expect(best.score.node.most).toBe(0);
    expect(worst.node.score.node.most).toBe(1);
  });
});

test('a cluster of ninety nodes is answered', () => {
  const own = workload({ replicas: 9, spread: [zoneSpread(), spread()] });
  const { best, worst } = searchPlacements(new Scheduler(places('a:30,b:30,c:30'), [own]), [9], grid('ZONE_AWARE'));
  expect(best.score.zone.most).toBe(0);
  expect(worst.zone.score.zone.most).toBe(0);
});
