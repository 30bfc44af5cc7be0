import { expect, test } from 'vitest';
import { renderOptions } from '../../lib/cli/options.ts';

const NOTHING = { release: undefined, namespace: undefined, 'kube-version': undefined, 'api-versions': [] };

test('the defaults are those of helm template, and the Kubernetes version is left to the chart', () => {
  const options = renderOptions(NOTHING, { a: 1 });
  expect(options).toMatchObject({ values: { a: 1 }, release: 'release-name', namespace: 'default' });
  expect(options).not.toHaveProperty('kubeVersion');
});

test('what is given is used', () => {
  const given = { ...NOTHING, release: 'shop', namespace: 'team', 'kube-version': '1.31.0' };
  expect(renderOptions(given, {})).toMatchObject({ release: 'shop', namespace: 'team', kubeVersion: '1.31.0' });
});
