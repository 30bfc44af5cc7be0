import { expect, test } from 'vitest';
import { chartInfo, cluster, release } from '../../lib/expressions/builtin.ts';
import { Variable } from '../../lib/expressions/variable.ts';
import { bothMeanings, scopeOf } from '../support/bothMeanings.ts';

const both = bothMeanings();

test.each([
  ["the release's name", release.name, 'shop'],
  ["the release's namespace", release.namespace, 'team'],
  ['what manages the release', release.service, 'Helm'],
  ["the chart's name", chartInfo.name, 'grid'],
  ["the chart's version", chartInfo.version, '1.2.3+build'],
  ["the app's version", chartInfo.appVersion, '5.5'],
  ["the cluster's version", cluster.kubeVersion, 'v1.33.4-gke.1245000'],
])('%s is read from what Helm knows', async (_name, expression, value) => {
  expect(await both.value(expression)).toBe(value);
});

test('in a loop, a built-in is read from the root', () => {
  expect(release.name.template(scopeOf().inLoop(new Variable('item'))).text).toBe('$.Release.Name');
});
