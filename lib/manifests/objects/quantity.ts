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
