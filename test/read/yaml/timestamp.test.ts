import { afterAll, beforeAll, expect, test } from 'vitest';
import { isTimestamp } from '../../../lib/read/yaml/timestamp.ts';
import { Oracle } from '../../support/oracle.ts';
import { disagreements } from '../agreement.ts';

let oracle: Oracle;
beforeAll(async () => {
  oracle = await Oracle.start();
});
afterAll(() => oracle.close());

test('knows the dates that Helm knows', async () => {
  const days = [
    '2001-1-2',
    '2001-01-02',
    '2001-02-29',
    '2000-02-29',
    '1900-02-29',
    '2001-04-31',
    '2001-13-01',
    '2001-0-1',
  ];
  const clocks = [
    '',
    'T1:2:3',
    'T01:02:03.5',
    't23:59:59',
    ' 01:02:03',
    ' 1:2:3.123456789123',
    'T24:00:00',
    'T1:60:1',
    ' 1:1:60',
  ];
  const zones = ['', 'Z', '+01:00', '-23:59', '+24:00', '+25:00', '+01:61', '+1:00', ' Z', 'z'];
  const dates = days.flatMap((day) => clocks.flatMap((clock) => zones.map((zone) => day + clock + zone)));
  expect(
    await disagreements(
      oracle,
      dates.map((date) => ({ texts: [`a: !!timestamp ${date}\n`] })),
    ),
  ).toEqual([]);
  expect(dates.filter(isTimestamp).length).toBeGreaterThan(20);
});
