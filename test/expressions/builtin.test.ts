import { expect, test } from 'vitest';
import { chartInfo, cluster, release } from '../../lib/expressions/builtin.ts';
import { Variable } from '../../lib/expressions/scope.ts';
import { bothMeanings, contextOf, scopeOf } from '../support/bothMeanings.ts';

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

test('an API of an extension is asked for by its name', () => {
  const serves = cluster.serves('security.openshift.io/v1');
  expect(serves.template(scopeOf()).text).toBe('.Capabilities.APIVersions.Has "security.openshift.io/v1"');
  expect(serves.template(scopeOf().inLoop(new Variable('item'))).text).toBe(
    '$.Capabilities.APIVersions.Has "security.openshift.io/v1"',
  );
});

test.each([true, false])('an API of an extension is served when the cluster says so: %j', (served) => {
  const apiVersions = new Set(served ? ['security.openshift.io/v1'] : []);
  expect(cluster.serves('security.openshift.io/v1').evaluate({ ...contextOf(), apiVersions })).toBe(served);
});

test.each(['v1', 'apps/v1', 'policy/v1', 'networking.k8s.io/v1', 'a.b/v1"'])('%s is no API of an extension', (api) => {
  expect(() => cluster.serves(api)).toThrow(`${api} is no API of an extension: ask for the Kubernetes version instead`);
});
