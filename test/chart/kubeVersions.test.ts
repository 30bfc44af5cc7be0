import { expect, test } from 'vitest';
import { DEFAULT_KUBE_VERSION, NEWEST_KUBE_VERSION } from '../../lib/chart/kubeVersions.ts';
import { readKubeVersion, satisfies } from '../../lib/chart/release.ts';

test('the newest version is one that charts accept when they say nothing else', () => {
  expect(satisfies(readKubeVersion(NEWEST_KUBE_VERSION), DEFAULT_KUBE_VERSION)).toBe(true);
});

test('native sidecars are on by default from the oldest version that charts accept', () => {
  expect(satisfies('v1.29.0-gke.1', DEFAULT_KUBE_VERSION)).toBe(true);
  expect(satisfies('v1.28.15', DEFAULT_KUBE_VERSION)).toBe(false);
});
