import type { Declaration } from './declaration.ts';

/** The values when the user sets none. Values that are optional have no default, and are absent. */
export function defaultsOf(declaration: Declaration): unknown {
  const { shape, defaultValue } = declaration;
  if (shape.type !== 'object') return copyOf(defaultValue);
  const entries = Object.entries(shape.fields).map(([name, field]) => [name, defaultsOf(field)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** A copy of data: of lists and plain objects. Node's structuredClone opens a message channel first. */
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, copyOf(entry)]));
}
