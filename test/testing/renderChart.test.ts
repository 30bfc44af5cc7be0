import { expect, test } from 'vitest';
import ownChart from '../../examples/own-chart/chart.ts';
import { chartFiles, renderChart } from '../../lib/testing/renderChart.ts';

test('a chart is rendered for values, a release and a namespace', () => {
  const { objects } = renderChart(ownChart, { replicas: 4 }, { release: 'shop', namespace: 'web' });
  expect(objects.find(({ kind }) => kind === 'Deployment')).toMatchObject({ spec: { replicas: 4 } });
  expect(objects).toEqual(ownChart.render({ values: { replicas: 4 }, release: 'shop', namespace: 'web' }).objects);
  expect(renderChart(ownChart)).toEqual(ownChart.render());
});

test('the files of a chart are sorted by path', () => {
  const files = chartFiles(ownChart);
  expect(Object.keys(files)).toEqual([...ownChart.files().keys()].sort());
  expect(files['Chart.yaml']).toContain('name: echo');
});
