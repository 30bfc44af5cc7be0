import type { Declaration } from './declaration.ts';

/** The values when the user sets none. Values that are optional have no default, and are absent. */
export function defaultsOf(declaration: Declaration): unknown {
  const { shape, defaultValue } = declaration;
  if (shape.type !== 'object') return typeof defaultValue === 'object' ? structuredClone(defaultValue) : defaultValue;
  const entries = Object.entries(shape.fields).map(([name, field]) => [name, defaultsOf(field)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
