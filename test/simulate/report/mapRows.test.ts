import { expect, test } from 'vitest';
import { MAP_HEADS, mapRows } from '../../../lib/simulate/report/mapRows.ts';
import { grid } from '../build.ts';
import { answer, firstOutcome } from './answers.ts';

const rows = (maps: Parameters<typeof grid>[2]) => {
  const told = answer({ grid: grid('PER_MEMBER', 1, maps) });
  return mapRows(firstOutcome(told), told);
};

test('maps with the same copies are one line', () => {
  const found = rows({
    maps: [
      { name: 'default', backupCount: 2, asyncBackupCount: 0 },
      { name: 'carts', backupCount: 0, asyncBackupCount: 1 },
      { name: 'orders', backupCount: 2, asyncBackupCount: 0 },
    ],
  });
  expect(found.map((cells) => cells.slice(0, 3))).toEqual([
    ['default and orders', '2', 'nothing'],
    ['carts', '0, and 1 async', expect.stringMatching(/^3[234].*%; nothing if asynchronous backups are complete$/)],
  ]);
  expect(found.every((cells) => cells.length === MAP_HEADS.length)).toBe(true);
});

test('where all maps are alike there is nothing to add', () => {
  expect(rows({ maps: [] })).toEqual([]);
  expect(
    rows({
      maps: [
        { name: 'default', backupCount: 1, asyncBackupCount: 0 },
        { name: 'carts', backupCount: 1, asyncBackupCount: 0 },
      ],
    }),
  ).toEqual([]);
});
