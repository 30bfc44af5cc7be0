import { expect, test } from 'vitest';
import { sidecarGridValues } from '../../lib/charts/sidecar-grid/values.ts';
import type { Declaration } from '../../lib/values/declaration.ts';

/** Tests that each of these paths leads to a value of the chart sidecar-grid, or into one that is passed on as it is. */
export function expectValues(paths: readonly string[]): void {
  test.each([...new Set(paths)])('%s', (path) => {
    expect(isDeclared(sidecarGridValues, path.split('.'))).toBe(true);
  });
}

function isDeclared({ shape }: Declaration, [name, ...rest]: readonly string[]): boolean {
  if (name === undefined || shape.type === 'free') return true;
  if (shape.type === 'scalar') return false;
  if (shape.type !== 'object') return isDeclared(shape.of, rest);
  const field = Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined;
  return field !== undefined && isDeclared(field, rest);
}
