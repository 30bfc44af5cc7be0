import { expect, test } from 'vitest';
import { lossClass } from '../../../lib/simulate/report/lossClass.ts';
import { loss, NO_LOSS } from './answers.ts';

test('a loss is none, of some entries, or of all', () => {
  expect([NO_LOSS, loss(0), loss(0.2, 0.4), loss(0.5, 1)].map(lossClass)).toEqual(['ok', 'some', 'some', 'all']);
});
