import { expect, test } from 'vitest';
import { columns } from '../../../lib/simulate/report/columns.ts';

test('cells stand under each other, and lines end with their last word', () => {
  expect(
    columns([
      ['fails', 'lost'],
      ['node a-1', '7 %'],
      ['zone', ''],
    ]),
  ).toEqual(['fails     lost', 'node a-1  7 %', 'zone']);
});
