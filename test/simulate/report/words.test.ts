import { describe, expect, test } from 'vitest';
import {
  backupsWords,
  capital,
  count,
  drainWords,
  entriesWords,
  groupWords,
  guaranteeWords,
  listed,
  lostWords,
  percent,
  roleWords,
  waitingWords,
} from '../../../lib/simulate/report/words.ts';
import type { Drain } from '../../../lib/simulate/whatIf/drain.ts';
import type { Role } from '../../../lib/simulate/whatIf/outcome.ts';
import { grid, spread, workload, zoneSpread } from '../build.ts';
import { answer, loss, NO_LOSS } from './answers.ts';

test('numbers of things', () => {
  expect([count(0, 'pod'), count(1, 'pod'), count(2, 'pod')]).toEqual(['0 pods', '1 pod', '2 pods']);
});

test('words in a row', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((words) => listed(words))).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
  expect(listed(['a', 'b'], 'or')).toBe('a or b');
  expect(capital('placement')).toBe('Placement');
});

test.each([
  [0, '0 %'],
  [0.0037, 'under 1 %'],
  [0.01, '1 %'],
  [1 / 3, '33 %'],
  [0.996, '99 %'],
  [1, '100 %'],
])('a share of %d is %s: only what is whole is called so', (share, words) => {
  expect(percent(share)).toBe(words);
});

describe('what is lost', () => {
  test.each([
    [NO_LOSS, 'nothing'],
    [loss(0), 'almost nothing'],
    [loss(0, 0.3), '0 to 30 %'],
    [loss(0.07, 0.3), '7 to 30 %'],
    [loss(0.331, 0.334), '33 %'],
    [loss(0, 0.004), '0 to under 1 %'],
    [loss(1), 'everything'],
    [loss(0.5, 1), '50 to 100 %'],
  ])('%j: %s', (lost, words) => {
    expect(lostWords(lost)).toBe(words);
  });
});

test('pods that wait', () => {
  const words = (least: number, most: number) => waitingWords({ least, most, reasons: [] });
  expect([words(0, 0), words(2, 2), words(0, 2)]).toEqual(['none', '2', '0 to 2']);
});

test('how members are grouped', () => {
  expect(groupWords(grid('PER_MEMBER'))).toBe('each member is a partition group');
  expect(groupWords(grid('NODE_AWARE'))).toBe('partition groups by node');
  expect(groupWords(grid('ZONE_AWARE', 1, { placeKnown: false }))).toBe(
    'partition groups by zone, but no member knows its zone',
  );
});

test('what is lost, of what', () => {
  expect([entriesWords(loss(0.5)), entriesWords(loss(1)), entriesWords(NO_LOSS)]).toEqual([
    '50 % of the entries',
    'everything',
    'nothing',
  ]);
});

test('how many backups there are', () => {
  const maps = [{ name: 'default', backupCount: 1, asyncBackupCount: 2 }];
  expect(backupsWords(grid('NODE_AWARE', 0))).toBe('no backup of each entry');
  expect(backupsWords(grid('NODE_AWARE', 1, { maps }))).toBe('1 backup of each entry, and 2 asynchronous');
  const more = [...maps, { name: 'carts', backupCount: 0, asyncBackupCount: 0 }];
  expect(backupsWords(grid('NODE_AWARE', 1, { maps: more }))).toBe(
    'no backup of each entry of map carts, the map with the fewest',
  );
  const alike = [...maps, { name: 'carts', backupCount: 1, asyncBackupCount: 0 }];
  expect(backupsWords(grid('NODE_AWARE', 1, { maps: alike }))).toBe('1 backup of each entry, and 2 asynchronous');
});

describe('what a placement is called', () => {
  test.each<readonly [readonly Role[], string]>([
    [['best', 'likely', 'node', 'zone', 'pair', 'pending'], 'placement, with no better or worse one possible'],
    [['best', 'likely', 'pending'], 'best and likely placement'],
    [['best', 'zone'], 'best placement'],
    [['likely'], 'likely placement'],
    [['likely', 'zone'], 'likely placement, and worst placement if a zone fails'],
    [['node'], 'worst placement if a node fails'],
    [['pair'], 'worst placement if two nodes fail'],
    [['node', 'zone', 'pair'], 'worst placement if a node, a zone or two nodes fail'],
    [['pair', 'pending'], 'worst placement if two nodes fail, and placement with the most Pending pods'],
  ])('%j: %s', (roles, words) => {
    expect(roleWords(roles)).toBe(words);
  });
});

describe('drainWords', () => {
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
        'Drains may evict 1 member at once.',
        'Draining one node evicts 1 member at once: nothing lost.',
        'Draining several nodes at a time evicts 1 member at once: nothing lost.',
      ]);
    });

    test('where nothing guards the members', () => {
      const all = { members: 3, loss: loss(1) };
      const told = drainWords(drain({ allowed: 3, unguarded: ['StatefulSet/grid'], severalNodes: all }), 3);
      expect(told[0]).toBe('No PodDisruptionBudget protects StatefulSet/grid.');
      expect(told[1]).toBe('Drains may evict all 3 members at once.');
      expect(told[3]).toBe(
        'Draining several nodes at a time evicts 3 members at once: everything lost, unless graceful shutdown migrates their data first.',
      );
    });

    test('where a share is lost', () => {
      const two = { members: 2, loss: loss(0.07, 0.3) };
      expect(drainWords(drain({ allowed: 2, oneNode: two }), 3)[1]).toBe(
        'Draining one node evicts 2 members at once: 7 to 30 % of the entries lost, unless graceful shutdown migrates their data first.',
      );
    });

    test('where drains never end', () => {
      expect(
        drainWords(drain({ allowed: 0, blocked: ['StatefulSet/grid: PodDisruptionBudget/x allows no eviction'] }), 3),
      ).toEqual(['Node drains cannot finish: StatefulSet/grid: PodDisruptionBudget/x allows no eviction.']);
    });
  });
});

describe('guaranteeWords', () => {
  test('a promise that is kept', () => {
    const kept = answer({ grid: grid('NODE_AWARE') });
    expect(guaranteeWords(kept)).toEqual(['Mode node promises that any one node may fail without data loss: kept.']);
    expect(guaranteeWords({ ...kept, exact: false })).toEqual([
      'Mode node promises that any one node may fail without data loss: kept, in all placements that were checked.',
    ]);
    expect(guaranteeWords(answer({ grid: grid('ZONE_AWARE') }, { spread: [zoneSpread()] }))).toEqual([
      'Mode zone promises that any one node or zone may fail without data loss: kept.',
    ]);
  });

  test('a promise that is broken, where and how', () => {
    const workloads = [workload({ spread: [spread({ isHard: false })] })];
    expect(guaranteeWords(answer({ grid: grid('NODE_AWARE'), workloads }))).toEqual([
      'Mode node promises that any one node may fail without data loss: broken. If node a-1 fails, everything may be lost (worst placement if a node, a zone or two nodes fail).',
    ]);
    expect(guaranteeWords(answer({ grid: grid('NODE_AWARE', 0) }))[0]).toMatch(
      /: broken\. If node [abc]-1 fails, 33 to 34 % of the entries may be lost \(placement, with no better or worse one possible\)\.$/,
    );
  });

  test('no mode, no promise', () => {
    expect(guaranteeWords(answer())).toEqual([]);
  });
});
