import { expect, test } from 'vitest';
import ownChart from '../../examples/own-chart/chart.ts';

test('the own chart has a Deployment, and a Service while there are pods', () => {
  const kinds = (replicas: number) => ownChart.render({ values: { replicas } }).objects.map((object) => object['kind']);
  expect(kinds(2)).toEqual(['Service', 'Deployment']);
  expect(kinds(0)).toEqual(['Deployment']);
});

test('the own chart warns of a single pod', () => {
  expect(ownChart.render({ values: { replicas: 1 } }).warnings).toEqual([
    "at '/replicas': A single pod is unavailable during each rollout. Set it to 2 or more. (ECHO1)",
  ]);
});
