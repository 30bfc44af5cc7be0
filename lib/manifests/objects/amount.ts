import type { Field } from './field.ts';

/** Pods, or per cent of them. */
export interface Amount {
  readonly number: number;
  readonly isPercent: boolean;
}

/** Reads a number of pods or a percentage; undefined where there is none. @throws UserError for anything else */
export function readAmount(field: Field): Amount | undefined {
  if (!field.isPresent) return undefined;
  const value = field.raw();
  const [, percent] = (typeof value === 'string' ? /^([0-9]+)%$/.exec(value) : null) ?? [];
  if (percent !== undefined) return { number: Number(percent), isPercent: true };
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0)
    return { number: value, isPercent: false };
  return field.fail(`is ${JSON.stringify(value)}: a number of pods or a percentage such as 25% is needed`);
}

/** So many of all pods, with what is left of a pod. */
export function podsOf({ number, isPercent }: Amount, all: number): number {
  return isPercent ? (number * all) / 100 : number;
}
