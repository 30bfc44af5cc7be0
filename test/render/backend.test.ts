import { expect, test } from 'vitest';
import { pad } from '../../lib/render/backend.ts';

test('a column is as many spaces', () => {
  expect([pad(0), pad(2), pad(6)]).toEqual(['', '  ', '      ']);
});
