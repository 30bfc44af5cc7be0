import { choose } from '../expressions/choose.ts';
import type { Expression, Input } from '../expressions/expression.ts';
import { defineFunction } from '../expressions/function.ts';
import { not } from '../expressions/logic.ts';
import { matches } from '../expressions/regex.ts';

/** A version of sidekick, without the `v` that its tags start with. */
export type Version = `${number}.${number}.${number}`;

/** The first version that takes several sites. Before it, all arguments were servers of one site. */
export const OLDEST_VERSION: Version = '0.4.0';

/** The newest version, and the one that charts run by default. */
export const NEWEST_VERSION: Version = '7.1.2';

/** A version as tags have it: `v7.1.2`, also with what a mirror adds: `v7.1.2-amd64`. */
export const VERSION_TAG = '^v?(0|[1-9][0-9]{0,3})([.](0|[1-9][0-9]{0,3})){2}(-[a-z][0-9a-z-]*)?$';

/** A version that is stated; {@link NEWEST_VERSION} replaces an invalid version, which a rule rejects. */
export function versionOr(stated: Expression<string>): Expression<string> {
  return choose(matches(stated, VERSION_TAG), stated, `v${NEWEST_VERSION}`);
}

/** The version, which a {@link VERSION_TAG} is, is `minimum` or later. What is added to a version counts as that version. */
export function versionIsAtLeast(version: Input<string>, minimum: Version): Expression<boolean> {
  return compareVersion(version, minimum);
}

/** The version, which a {@link VERSION_TAG} is, comes before `later`. */
export function versionIsBefore(version: Input<string>, later: Version): Expression<boolean> {
  return not(versionIsAtLeast(version, later));
}

// Without -0, Helm would never take a version with an addition for a later one.
const compareVersion = defineFunction('boolean', {
  evaluate: (version: string, minimum: string) => compare(numbersOf(version), numbersOf(minimum)) >= 0,
  template: (version, minimum) => `semverCompare ${minimum.replace(/^"(.*)"$/, '">=$1-0"')} ${version}`,
});

/** Orders versions, oldest first. */
export function compareVersions(left: string, right: string): number {
  return compare(numbersOf(left), numbersOf(right));
}

function numbersOf(version: string): readonly number[] {
  return version
    .replace(/^v|-.*$/g, '')
    .split('.')
    .map(Number);
}

function compare(left: readonly number[], right: readonly number[]): number {
  const [first, second] = [left, right].map(([major = 0, minor = 0, patch = 0]) => (major * 1e4 + minor) * 1e4 + patch);
  return (first ?? 0) - (second ?? 0);
}

/** Where the image of a version is. */
export interface SidekickImage {
  readonly registry: 'docker.io' | 'quay.io';
  readonly repository: 'minio/sidekick';
  readonly tag: string;
}

/** The first version whose image is on quay.io; those before are on Docker Hub. */
export const FIRST_ON_QUAY = '4.0.0';

/**
 * The published image of a version such as `v7.1.2`.
 * @see https://github.com/minio/sidekick/blob/v7.1.2/.goreleaser.yml
 */
export function sidekickImage(tag: string): SidekickImage {
  const registry = compareVersions(tag, FIRST_ON_QUAY) >= 0 ? 'quay.io' : 'docker.io';
  return { registry, repository: 'minio/sidekick', tag };
}
