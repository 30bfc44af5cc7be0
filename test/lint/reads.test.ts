import { expect, test } from 'vitest';
import { readsOf } from '../../lib/lint/reads.ts';
import { sidecarGrid } from '../../lib/charts/sidecar-grid/definition.ts';
import { lift } from '../../lib/expressions/literal.ts';

test('an expression reads the values that its template has, each once', () => {
  const rule = sidecarGrid.rules.find((one) => one.rule.id === 'SG022');
  expect(rule && [...readsOf(rule.broken)].sort()).toEqual(['availability.mode', 'member.discovery.mode']);
});

test('a literal reads none', () => {
  expect(readsOf(lift(5))).toEqual([]);
});
