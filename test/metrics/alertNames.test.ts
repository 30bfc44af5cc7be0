import { expect, test } from 'vitest';
import { ALERT_NAMES } from '../../lib/metrics/alertNames.ts';

test('alerts are named as the field names them', () => {
  expect(ALERT_NAMES.filter((name) => !/^Hazelcast([A-Z][a-z]+)+$/.test(name))).toEqual([]);
  expect(new Set(ALERT_NAMES).size).toBe(ALERT_NAMES.length);
});
