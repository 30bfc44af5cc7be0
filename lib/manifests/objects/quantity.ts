import type { Field } from './field.ts';

const SUFFIXES: Readonly<Record<string, number>> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

/**
 * A quantity such as `500m`, `2Gi` or `1e3`, as a number.
 * @throws UserError when it is none
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 */
export function quantityOf(field: Field): number {
  const value = field.raw();
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  const parts = typeof value === 'string' ? /^([+-]?[0-9.]+(?:[eE][+-]?[0-9]+)?)([A-Za-z]*)$/.exec(value) : null;
  const unit = SUFFIXES[parts?.[2] ?? ''];
  const number = Number(parts?.[1] ?? Number.NaN);
  if (unit === undefined || Number.isNaN(number)) {
    field.fail(`is ${JSON.stringify(value)}: a quantity such as 500m or 2Gi is needed`);
  }
  return number * unit;
}

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
