import { multiply } from '../../../expressions/arithmetic.ts';
import { choose } from '../../../expressions/choose.ts';
import type { Expression } from '../../../expressions/expression.ts';
import { numberField, textField } from '../../../expressions/field.ts';
import { defineFunction } from '../../../expressions/function.ts';
import { IntegerHelper, oncePer } from '../../../expressions/helper.ts';
import { matches } from '../../../expressions/regex.ts';
import { integerOf, trimSuffix } from '../../../expressions/strings.ts';
import type { FreeMap } from '../../../values/collections.ts';

/** The number under a key of the map: 1 to 999999, or 0 for all else. */
export const numberAt = defineFunction('integer', {
  evaluate: (map: FreeMap, key: string) => wholeNumber(Object.hasOwn(map, key) ? map[key] : undefined),
  template: (map, key) => `int64 (regexFind "^[1-9][0-9]{0,5}$" (toString (get ${map} ${key})))`,
  traits: () => ({ range: { min: 0, max: 999_999 } }),
});

/** The seconds that a preStop of the lifecycle sleeps: 1 to 999999, or 0 for one that does something else, and for none. */
export function preStopSeconds(lifecycle: Expression<FreeMap>): Expression<number> {
  const helper = { name: 'preStopSeconds', description: 'Seconds that the preStop of your app sleeps.' };
  return oncePer(lifecycle, helper.name, () => numberField(helper, lifecycle, ['preStop', 'sleep', 'seconds']));
}

/** Whose memory is limited. */
type Limited = 'app' | 'member';

/** The memory limit of a container's resources in MiB, where it is a whole number of Mi or Gi; else 0. */
export function mebibytesOf(whose: Limited, resources: Expression<FreeMap>): Expression<number> {
  return oncePer(resources, `${whose}Mebibytes`, () => {
    const limit = textField(
      { name: `${whose}MemoryLimit`, description: `The memory limit of the ${whose}.` },
      resources,
      ['limits', 'memory'],
    );
    const inUnit = (unit: string) => matches(limit, `^[1-9][0-9]{0,5}${unit}$`);
    const number = (unit: string) => integerOf(trimSuffix(limit, unit), LARGEST_LIMIT);
    return IntegerHelper.define(
      `${whose}Mebibytes`,
      `The memory limit of the ${whose} in MiB; 0 for one that is not in Mi or Gi.`,
      choose(inUnit('Gi'), multiply(number('Gi'), 1024), choose(inUnit('Mi'), number('Mi'), 0)),
    );
  });
}

const LARGEST_LIMIT = 999_999;

function wholeNumber(value: unknown): number {
  return /^[1-9][0-9]{0,5}$/.test(String(value)) ? Number(value) : 0;
}
