import { expect, test } from 'vitest';
import type { Rule } from '../../../lib/rules/rule.ts';
import { TestGrid } from '../grid.ts';

/** Manifests that break a rule: its id, what is wrong, where, and the part of the message that tells what would happen. */
export type Broken = readonly [id: string, what: string, grid: () => TestGrid, path: string, message: string];

/** Manifests that come near to a rule and keep it. */
export type Kept = readonly [id: string, what: string, grid: () => TestGrid];

/** Tests some rules from both sides, and that none is left untested. */
export function checkRules(rules: readonly Rule<never>[], broken: readonly Broken[], kept: readonly Kept[]): void {
  test.each(broken)('%s is broken by %s', (id, _, grid, path, message) => {
    const finding = grid().finding(id);
    expect(finding?.path).toBe(path);
    expect(finding?.message).toContain(message);
    expect(finding).toMatchObject({ severity: rules.find((rule) => rule.id === id)?.severity });
  });

  test.each(kept)('%s is kept by %s', (id, _, grid) => {
    expect(grid().ids()).not.toContain(id);
  });

  test('each of these rules is broken once, and says where its fact is told', () => {
    expect([...new Set(broken.map(([id]) => id))].sort()).toEqual(rules.map(({ id }) => id).sort());
    for (const { source, remedy } of rules) {
      expect(source).toMatch(/^https:\/\//);
      expect(remedy.manifests).toMatch(/^[A-Z].*\.$/);
    }
  });
}

/** A grid whose member is a plain container beside the app. */
export function plainGrid(): TestGrid {
  return new TestGrid({ nativeSidecars: false });
}

/** A grid that finds its members through DNS. */
export function dnsGrid(): TestGrid {
  return new TestGrid({ member: { discovery: { mode: 'dns' } }, availability: { mode: 'none' } });
}

/** A grid in a Deployment with an autoscaler. */
export function scalingGrid(): TestGrid {
  return new TestGrid({ workload: 'Deployment', autoscaling: { enabled: true, minReplicas: 3, maxReplicas: 9 } });
}
