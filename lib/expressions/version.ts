import { UserError } from '../errors.ts';
import type { Expression } from './expression.ts';
import { defineFunction } from './function.ts';

/**
 * Versions that Helm's semver library and we read alike; empty is allowed where a value may be left out.
 * Clusters have suffixes such as `v1.33.4-gke.1245000` and `v1.33.5+k3s1`.
 */
export const VERSION_PATTERN =
  '^v?(0|[1-9][0-9]{0,8})([.](0|[1-9][0-9]{0,8})){0,2}(-[a-z][0-9a-z-]*([.](0|[1-9][0-9]{0,15}|[a-z][0-9a-z-]*))*)?([+][0-9A-Za-z-]+([.][0-9A-Za-z-]+)*)?$';

/**
 * The version is at least `minimum`, which is given as major.minor. Pre-releases and suffixes of the minimum count as it,
 * since clusters have them: hence the `-0` in the template.
 */
export function versionAtLeast(version: Expression<string>, minimum: `${number}.${number}`): Expression<boolean> {
  return compareVersion(version, minimum);
}

const compareVersion = defineFunction('boolean', {
  evaluate: (version: string, minimum: string) => isAtLeast(parseVersion(version), parseVersion(minimum)),
  template: (version, minimum) => `semverCompare ${minimum.replace(/^"(.*)"$/, '">=$1-0"')} ${version}`,
});

/** Major and minor of a version. @throws UserError for a text that is none */
function parseVersion(version: string): readonly [number, number] {
  const parts = new RegExp(VERSION_PATTERN).test(version) ? /^v?(\d+)(?:[.](\d+))?/.exec(version) : null;
  if (!parts) throw new UserError(`${JSON.stringify(version)} is no version: write it as 1.33.0`);
  return [Number(parts[1]), Number(parts[2] ?? 0)];
}

function isAtLeast(version: readonly [number, number], minimum: readonly [number, number]): boolean {
  return version[0] === minimum[0] ? version[1] >= minimum[1] : version[0] > minimum[0];
}
