import { describe, expect, test } from 'vitest';
import { matcher } from '../../lib/expressions/regex.ts';
import {
  compareVersions,
  NEWEST_VERSION,
  sidekickImage,
  VERSION_TAG,
  versionIsAtLeast,
  versionIsBefore,
  versionOr,
} from '../../lib/sidekick/version.ts';
import { a, bothMeanings } from '../support/bothMeanings.ts';

const both = bothMeanings();

describe('versions are compared to the patch, as Helm compares them', () => {
  test.each([
    ['v7.0.8', '7.0.8', true],
    ['v7.0.7', '7.0.8', false],
    ['7.1.0', '7.0.8', true],
    ['v7.0.10', '7.0.8', true],
    ['v10.0.0', '7.0.8', true],
    ['v6.9.9', '7.0.8', false],
    ['v7.0.8-amd64', '7.0.8', true],
    ['v7.0.7-debian-12-r3', '7.0.8', false],
    ['v0.4.0', '0.4.1', false],
    ['v0.5.8', '0.4.1', true],
  ] as const)('%s is at least %s: %j', async (version, minimum, expected) => {
    expect(await both.value(versionIsAtLeast(a.string('version'), minimum), { version })).toBe(expected);
    expect(await both.value(versionIsBefore(a.string('version'), minimum), { version })).toBe(!expected);
    expect(compareVersions(version, minimum) >= 0).toBe(expected);
  });
});

test.each(['v7.1.2', '7.1.2', 'v0.4.0', 'v7.1.2-amd64', 'v7.1.2-debian-12-r3'])('%s is a version', async (tag) => {
  expect(matcher(VERSION_TAG).test(tag)).toBe(true);
  expect(await both.value(versionOr(a.string('tag')), { tag })).toBe(tag);
});

test.each(['latest', 'v7', 'v7.1', 'v07.1.2', '7.1.2-1', 'v7.1.2_amd64', 'RELEASE.2025-07-13', ''])(
  '%j is none, and the newest stands in',
  async (tag) => {
    expect(matcher(VERSION_TAG).test(tag)).toBe(false);
    expect(await both.value(versionOr(a.string('tag')), { tag })).toBe(`v${NEWEST_VERSION}`);
  },
);

test.each([
  ['v0.4.0', 'docker.io'],
  ['v3.0.4', 'docker.io'],
  ['v4.0.0', 'quay.io'],
  ['v7.1.2', 'quay.io'],
])('the image of %s is on %s', (tag, registry) => {
  expect(sidekickImage(tag)).toEqual({ registry, repository: 'minio/sidekick', tag });
});
