import { expect, test } from 'vitest';
import { weakestMap } from '../../../lib/simulate/partitions/dataGrid.ts';
import { grid } from '../build.ts';

test('the map with the fewest copies that writes wait for loses first', () => {
  const maps = [
    { name: 'default', backupCount: 2, asyncBackupCount: 0 },
    { name: 'sessions', backupCount: 1, asyncBackupCount: 3 },
    { name: 'carts', backupCount: 1, asyncBackupCount: 0 },
  ];
  expect(weakestMap(grid('PER_MEMBER', 1, { maps })).name).toBe('sessions');
});

test('without any map there is the default of Hazelcast', () => {
  expect(weakestMap(grid('PER_MEMBER', 1, { maps: [] }))).toEqual({
    name: 'default',
    backupCount: 1,
    asyncBackupCount: 0,
  });
});
