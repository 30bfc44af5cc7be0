import { expect, test } from 'vitest';
import { prometheusDuration } from '../../lib/metrics/scrapeValues.ts';
import { validate } from '../../lib/values/validate.ts';

test.each([
  ['', true],
  ['30s', true],
  ['1m30s', true],
  ['1y2w3d4h5m6s7ms', true],
  ['1.5s', false],
  ['30', false],
  ['500us', false],
  ['30s1m', false],
])('the duration %j: %j', (duration, fits) => {
  expect(validate(prometheusDuration('A duration.').schema, duration)).toHaveLength(fits ? 0 : 1);
});
