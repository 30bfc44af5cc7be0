import { expect, test } from 'vitest';
import { Junction, Not } from '../../lib/expressions/junction.ts';
import { notEmpty } from '../../lib/expressions/presence.ts';
import { a, contextOf, scopeOf, templateOf } from '../support/bothMeanings.ts';

const [x, y] = [a.boolean('x'), notEmpty(a.string('y'))];

test.each([
  [true, '', false, true],
  [true, 'a', true, true],
  [false, '', false, false],
])('and, or and not of %j and %j', (first, second, all, some) => {
  const context = contextOf({ x: first, y: second });
  expect(new Junction('and', [x, y]).evaluate(context)).toBe(all);
  expect(new Junction('or', [x, y]).evaluate(context)).toBe(some);
  expect(new Not(x).evaluate(context)).toBe(!first);
});

test('without a normal form they print as they are, as a value or as a condition', () => {
  const both = new Junction('and', [x, y]);
  expect(templateOf(both)).toBe('and .Values.x (not (empty .Values.y))');
  expect(new Not(both).condition(scopeOf()).text).toBe('not (and .Values.x .Values.y)');
});

test('with one they print that', () => {
  expect(templateOf(new Junction('or', [x, y], () => x))).toBe('.Values.x');
  expect(new Not(x, () => y).condition(scopeOf()).text).toBe('.Values.y');
});
