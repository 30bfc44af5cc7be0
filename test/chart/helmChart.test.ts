import { App, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { expect, test } from 'vitest';
import { HelmChart } from '../../lib/index.ts';
import { fixed } from './small.ts';

test('a construct finds the chart around it, however deep', () => {
  let found: HelmChart | undefined;
  let own: HelmChart | undefined;
  fixed((chart) => {
    own = chart;
    found = HelmChart.find(new Construct(new Construct(chart, 'a'), 'b'));
  }).render();
  expect(own).toBeInstanceOf(HelmChart);
  expect(found).toBe(own);
});

test('in a plain cdk8s chart there is none', () => {
  expect(HelmChart.find(new Construct(new Chart(new App(), 'plain'), 'a'))).toBeUndefined();
});

test('a chart whose values are not known has no context, an instance has', () => {
  const contexts: unknown[] = [];
  const definition = fixed((chart) => contexts.push(chart.context?.release.name));
  definition.render({ release: 'shop' });
  definition.instantiate(new App(), 'instance', { release: 'shop' });
  expect(contexts).toEqual([undefined, 'shop']);
});
