import { expect, test } from 'vitest';
import { sidekickRules } from '../../../lib/sidekick/rules/rules.ts';
import { writeChart } from '../../support/chartFolder.ts';
import { helmTemplate } from '../../support/helm.ts';
import { sidekick, sidekickChart } from '../chart.ts';

test('each rule has an id of its own, a place below sidekick, and a source', () => {
  const ids = sidekickRules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(
    sidekickRules.filter(({ place, source }) => !place.startsWith('sidekick.') || !/^https:/.test(source)),
  ).toEqual([]);
});

test('the least that a sidekick needs breaks no rule', () => {
  expect(sidekickChart.render({ values: sidekick({}) }).warnings).toEqual([]);
});

test.each(['helm3', 'helm4'] as const)('%s itself fails with the messages of all broken rules', async (helm) => {
  const chart = writeChart('sidekick-core', sidekickChart.files());
  const { error = '' } = await helmTemplate({ helm, chart, set: ['sidekick.sites={http://a\\{4...1\\}}'] });
  expect(error).toContain('{4...1} is a range that ends before it starts. Write the smaller number first. (SK011)');
  expect(error).toContain("at '/sidekick/healthPath': Sidekick would check health at /");
});
