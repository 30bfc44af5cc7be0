import { expect, test } from 'vitest';
import { kubernetesVersion } from '../../lib/pod/kubernetesVersion.ts';
import { a, bothMeanings, contextOf } from '../support/bothMeanings.ts';

const both = bothMeanings();

test.each([
  ['', contextOf().kubeVersion],
  ['1.29.3', '1.29.3'],
])('with kubeVersion=%j it is %s', async (kubeVersion, expected) => {
  expect(await both.value(kubernetesVersion({ kubeVersion: a.string('kubeVersion') }), { kubeVersion })).toBe(expected);
});
