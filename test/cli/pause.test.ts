import { expect, test } from 'vitest';
import { pause } from '../../lib/cli/pause.ts';

test('a pause takes a moment', () => {
  const start = performance.now();
  pause();
  expect(performance.now() - start).toBeGreaterThan(3);
});
