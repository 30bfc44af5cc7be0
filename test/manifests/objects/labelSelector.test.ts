import { describe, expect, test } from 'vitest';
import { Field } from '../../../lib/manifests/objects/field.ts';
import { matches, readLabelSelector, type Requirement } from '../../../lib/manifests/objects/labelSelector.ts';

const read = (value: unknown) => readLabelSelector(new Field(value, 'spec.selector'));

test('labels and expressions all must hold', () => {
  const selector = read({
    matchLabels: { app: 'grid' },
    matchExpressions: [{ key: 'tier', operator: 'In', values: ['data'] }],
  });
  expect(matches(selector ?? [], { app: 'grid', tier: 'data' })).toBe(true);
  expect(matches(selector ?? [], { app: 'grid' })).toBe(false);
  expect(matches(selector ?? [], { tier: 'data' })).toBe(false);
});

test('an absent selector is told from an empty one, which holds for all', () => {
  expect(read(undefined)).toBeUndefined();
  expect(read({})).toEqual([]);
  expect(matches([], {})).toBe(true);
});

test('an unknown operator is refused with its place', () => {
  expect(() => read({ matchExpressions: [{ key: 'a', operator: 'Equals' }] })).toThrow(
    "spec.selector.matchExpressions[0].operator is 'Equals': use In or NotIn or Exists or DoesNotExist or Gt or Lt",
  );
});

describe('operators', () => {
  test.each<readonly [Requirement['operator'], readonly string[], string | undefined, boolean]>([
    ['In', ['a', 'b'], 'b', true],
    ['In', ['a'], 'b', false],
    ['In', ['a'], undefined, false],
    ['NotIn', ['a'], 'b', true],
    ['NotIn', ['a'], 'a', false],
    ['NotIn', ['a'], undefined, true],
    ['Exists', [], 'a', true],
    ['Exists', [], undefined, false],
    ['DoesNotExist', [], 'a', false],
    ['DoesNotExist', [], undefined, true],
    ['Gt', ['4'], '8', true],
    ['Gt', ['8'], '8', false],
    ['Gt', ['9'], '10', true],
    ['Lt', ['8'], '4', true],
    ['Lt', ['4'], '4', false],
    ['Lt', ['4'], undefined, false],
    ['Gt', ['4'], 'many', false],
    ['Gt', [], '4', false],
  ])('%s %j of %s', (operator, values, label, expected) => {
    const labels: Record<string, string> = label === undefined ? {} : { key: label };
    expect(matches([{ key: 'key', operator, values }], labels)).toBe(expected);
  });
});
