/** The value at a path with dots, in which a number is an index and `*` stands for each of a list. */
export function valueAt(value: unknown, path: string): unknown {
  return walk(value, path === '' ? [] : path.split('.'));
}

function walk(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return value;
  if (key === '*') return (value as readonly unknown[]).map((entry) => walk(entry, rest));
  if (typeof value !== 'object' || value === null) return undefined;
  return walk((value as Record<string, unknown>)[key], rest);
}
