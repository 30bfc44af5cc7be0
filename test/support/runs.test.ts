import { afterEach, expect, test, vi } from 'vitest';
import { runs } from './runs.ts';

afterEach(() => vi.unstubAllEnvs());

test.each([
  ['a quarter, rounded up', {}, 26],
  ['all of them where it is asked to be thorough', { SIDEGRID_THOROUGH: 'yes' }, 101],
  ['as many as the variable says', { SIDEGRID_THOROUGH: 'yes', SIDEGRID_TEST_RUNS: '7' }, 7],
])('a test tries %s', (_, env: Readonly<Record<string, string>>, expected) => {
  vi.stubEnv('SIDEGRID_THOROUGH', env['SIDEGRID_THOROUGH']);
  vi.stubEnv('SIDEGRID_TEST_RUNS', env['SIDEGRID_TEST_RUNS']);
  expect(runs(101, 'SIDEGRID_TEST_RUNS')).toBe(expected);
});
