import { afterAll, beforeAll, expect, test } from 'vitest';
import { sidekickChart } from '../../../lib/charts/sidekick/definition.ts';
import { sidekickChartRules } from '../../../lib/charts/sidekick/rules.ts';
import { overlayValues } from '../../../lib/read/merge.ts';
import type { ValuesObject } from '../../../lib/read/value.ts';
import { writeChart } from '../../support/chartFolder.ts';
import { Oracle } from '../../support/oracle.ts';
import { DEPLOYMENT, render } from './render.ts';
import { errorOf } from '../../support/errorOf.ts';

type Case = readonly [id: string, values: ValuesObject, message: string];

const LEAST = { sidekick: { healthPath: '/minio/health/ready', sites: ['http://a'] } };
const chart = writeChart('sidekick', sidekickChart.files());
let oracle: Oracle;
beforeAll(async () => {
  oracle = await Oracle.start();
});
afterAll(() => oracle.close());

const BROKEN: readonly Case[] = [
  ['SK090', { sidekick: { listen: 'loopback' } }, 'no client could reach it on loopback'],
  ['SK091', { podSpec: { tolerations: [] } }, 'so yours would be lost'],
];

const WARNED: readonly Case[] = [
  ['SK092', { ...DEPLOYMENT, replicas: 1 }, 'All clients depend on one pod'],
  [
    'SK093',
    { ...DEPLOYMENT, podDisruptionBudget: { maxUnavailable: 0 } },
    'the drain of a node with one of these pods never ends',
  ],
  ['SK093', { ...DEPLOYMENT, podDisruptionBudget: { maxUnavailable: '0%' } }, 'The budget allows no eviction'],
];

test.each(BROKEN)('%s refuses %j, in process and in Helm', async (id, values, message) => {
  const error = errorOf(() => render(values));
  expect(error).toContain(message);
  expect(error).toContain(`(${id})`);
  expect((await oracle.render(chart, overlayValues(LEAST, values))).error).toContain(error);
});

test.each(WARNED)('%s warns of %j, in process and in the notes of Helm', async (id, values, message) => {
  const [warning = ''] = render(values).warnings;
  expect(warning).toContain(message);
  expect(warning).toContain(`(${id})`);
  expect((await oracle.render(chart, overlayValues(LEAST, values))).notes).toContain(`WARNING: ${warning}`);
});

test.each<ValuesObject>([
  {},
  DEPLOYMENT,
  { replicas: 1 },
  { podDisruptionBudget: { maxUnavailable: 0 } },
  { ...DEPLOYMENT, replicas: 0, podDisruptionBudget: { maxUnavailable: 0 } },
  { ...DEPLOYMENT, podDisruptionBudget: { maxUnavailable: '10%' } },
  { podSpec: { hostAliases: [{ ip: '10.0.0.1', hostnames: ['a'] }] } },
])('nothing is said of %j', (values) => {
  expect(render(values).warnings).toEqual([]);
});

test('each rule is broken above', () => {
  const ids = [...BROKEN, ...WARNED].map(([id]) => id);
  expect([...new Set(ids)]).toEqual(sidekickChartRules.map(({ id }) => id));
});
