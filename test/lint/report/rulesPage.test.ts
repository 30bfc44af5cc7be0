import { expect, test } from 'vitest';
import { CHART_NAMES } from '../../../lib/charts/charts.ts';
import { loadDefinition } from '../../../lib/cli/loadDefinition.ts';
import { rulesPage } from '../../../lib/lint/report/rulesPage.ts';

const page = rulesPage(await Promise.all(CHART_NAMES.map(loadDefinition)));
const rowOf = (id: string) => page.split('\n').find((line) => line.startsWith(`| [${id}](`)) ?? '';

test('docs/rules.md is made of the rules: npx vitest run test/lint/report/rulesPage.test.ts -u', async () => {
  await expect(page).toMatchFileSnapshot('../../../../docs/rules.md');
});

test('a rule of both sides has both remedies, the other ones have their own', () => {
  expect(rowOf('SG036')).toMatch(/\| `availability\..*maxUnavailable`: Set it to 1\. \| Set maxUnavailable to 1\. \|$/);
  expect(rowOf('SG001')).toMatch(/\| {2}\|$/);
  expect(rowOf('SG120')).toMatch(/\| {2}\| Set terminationGracePeriodSeconds/);
});

test('a message names the facts that it depends on', () => {
  expect(rowOf('SG106')).toContain('Discovery calls members at port `dialledPort`, but they listen on `port`.');
});

test('the page ends with the next free id of each prefix', () => {
  expect(page.trimEnd()).toMatch(/\nNext free ids: MC011, OP089, SG145, SK\d{3}\.$/);
});
