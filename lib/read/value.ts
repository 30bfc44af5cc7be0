/** What a values file can hold: JSON, all numbers float64. */
export type Value = string | number | boolean | null | Value[] | ValuesObject;

/** Values by their names. Each is an own property of a plain object, `__proto__` too. */
export interface ValuesObject {
  [name: string]: Value;
}

/** A map, as against a list, a scalar and null. */
export function isMap(value: Value | undefined): value is ValuesObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A map's own value, so that names such as `constructor` are not found by themselves. */
export function getOwn(map: ValuesObject, name: string): Value | undefined {
  return Object.hasOwn(map, name) ? map[name] : undefined;
}

/** Sets a map's own value; a plain assignment of `__proto__` would change what the object is. */
export function setOwn(map: ValuesObject, name: string, value: Value): void {
  if (name !== '__proto__') map[name] = value;
  else Object.defineProperty(map, name, { value, writable: true, enumerable: true, configurable: true });
}

/** A copy that shares no map and no list. */
export function copyValue(value: Value): Value {
  if (Array.isArray(value)) return value.map(copyValue);
  return isMap(value) ? copyMap(value) : value;
}

/** A copy of a map that shares no map and no list. */
export function copyMap(map: ValuesObject): ValuesObject {
  const copy: ValuesObject = {};
  for (const [name, value] of Object.entries(map)) setOwn(copy, name, copyValue(value));
  return copy;
}

/** What a value is, for an error text. */
export function kindOf(value: Value): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  return typeof value === 'boolean' ? 'a bool' : `a ${typeof value}`;
}
