const matchers = new Map<string, RegExp>();

/** A pattern, compiled once: the same few stand in many places. */
export function matcher(pattern: string): RegExp {
  const known = matchers.get(pattern) ?? new RegExp(pattern, 'u');
  matchers.set(pattern, known);
  return known;
}
