import { copyMap, copyValue, getOwn, isMap, setOwn, type ValuesObject } from './value.ts';

/**
 * The values that templates see: the user's over the chart's defaults, as Helm 3.21 coalesces them for a chart without
 * subcharts. Maps merge, lists and scalars replace, a map and a scalar replace each other. A null takes a default away;
 * it stays where there is no default, and where a map inside the defaults has null itself.
 */
export function mergeValues(defaults: ValuesObject, user: ValuesObject): ValuesObject {
  const values = copyMap(user);
  for (const [name, byDefault] of Object.entries(defaults)) {
    const value = getOwn(values, name);
    if (value === undefined) setOwn(values, name, copyValue(byDefault));
    else if (value === null) Reflect.deleteProperty(values, name);
    else if (isMap(value) && isMap(byDefault)) coalesce(value, byDefault);
  }
  return values;
}

/** Completes a map with the defaults that it does not have. */
function coalesce(values: ValuesObject, defaults: ValuesObject): void {
  for (const [name, byDefault] of Object.entries(defaults)) {
    const value = getOwn(values, name);
    if (value === undefined) setOwn(values, name, copyValue(byDefault));
    else if (value === null && byDefault !== null) Reflect.deleteProperty(values, name);
    else if (isMap(value) && isMap(byDefault)) coalesce(value, byDefault);
  }
}

/** One values file over another: maps merge, all else replaces. A null stays, to take a default away later. */
export function overlayValues(lower: ValuesObject, upper: ValuesObject): ValuesObject {
  const values: ValuesObject = {};
  for (const [name, value] of Object.entries(lower)) setOwn(values, name, value);
  for (const [name, value] of Object.entries(upper)) {
    const old = getOwn(values, name);
    setOwn(values, name, isMap(value) && isMap(old) ? overlayValues(old, value) : value);
  }
  return values;
}
