import { expect, test } from 'vitest';
import { depthFailure } from '../../lib/cli/depthFailure.ts';

test('a stack that ended means that the values are nested too deep', () => {
  const endless = (): number => endless() + 1;
  let error: unknown;
  try {
    endless();
  } catch (thrown) {
    error = thrown;
  }
  expect(depthFailure(error)?.message).toBe('the values are nested too deeply: reduce the nesting');
});

test('no other error means that', () => {
  expect(depthFailure(new RangeError('Invalid array length'))).toBeUndefined();
  expect(depthFailure(new Error('call stack'))).toBeUndefined();
});
