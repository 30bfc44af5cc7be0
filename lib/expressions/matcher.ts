const matchers = new Map<string, RegExp>();

/** A pattern, compiled once: a few patterns are used many times. */
export function matcher(pattern: string): RegExp {
  const known = matchers.get(pattern) ?? new RegExp(pattern, 'u');
  matchers.set(pattern, known);
  return known;
}
