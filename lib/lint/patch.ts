import type { BrokenRule } from '../rules/judge.ts';
import { overlayValues } from '../read/merge.ts';
import type { Value, ValuesObject } from '../read/value.ts';
import { NO_PATCH, type Patch } from './finding.ts';

/**
 * The values that mend broken rules where nobody has to choose. Each is tried: one that does not mend its rule, or breaks
 * another, is left out.
 *
 * @param broken the rules that the settings break
 * @param judge the rules that other settings break
 */
export function patchFor(
  settings: ValuesObject,
  broken: readonly BrokenRule[],
  judge: (settings: ValuesObject) => readonly BrokenRule[],
): Patch {
  let values: ValuesObject = {};
  let left = broken;
  for (const { rule, place } of broken) {
    // As it is by now: what mends it may depend on a value that was mended before.
    const candidate = left.find((one) => one.rule === rule);
    if (candidate?.autofix === undefined) continue;
    const next = overlayValues(values, valueAt(place, candidate.autofix));
    const after = judge(overlayValues(settings, next));
    if (isAmong(candidate, after) || !after.every((one) => isAmong(one, left))) continue;
    values = next;
    left = after;
  }
  const mended = broken.filter((one) => !isAmong(one, left));
  return mended.length === 0 ? NO_PATCH : { values, mends: mended.map(({ rule }) => rule.id) };
}

function isAmong({ rule }: BrokenRule, broken: readonly BrokenRule[]): boolean {
  return broken.some((one) => one.rule === rule);
}

/** Values that hold one value, at a path with dots. */
function valueAt(path: string, value: Value): ValuesObject {
  const [key = '', ...rest] = path.split('.');
  return { [key]: rest.length === 0 ? value : valueAt(rest.join('.'), value) };
}
