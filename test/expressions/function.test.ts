import { expect, test, vi } from 'vitest';
import { defineFunction, assertNotOptional } from '../../lib/expressions/function.ts';
import { Literal } from '../../lib/expressions/literal.ts';
import { a, bothMeanings, contextOf, templateOf } from '../support/bothMeanings.ts';

const both = bothMeanings();
const upper = defineFunction('string', {
  evaluate: (value: string) => value.toUpperCase(),
  template: (value) => `${value} | upper`,
  piped: true,
});
const repeat = defineFunction('string', {
  evaluate: (count: number, value: string) => value.repeat(count),
  template: (count, value) => `repeat (int ${count}) ${value}`,
});

test('a function evaluates and prints with the same arguments', async () => {
  expect(await both.value(repeat(a.integer('n'), a.string('x')), { n: 2, x: 'ab' })).toBe('abab');
});

test('calls nest', async () => {
  expect(await both.value(repeat(2, upper(a.string('x'))), { x: 'ab' })).toBe('ABAB');
});

test('an argument that is a call stands in parentheses', () => {
  expect(templateOf(repeat(2, upper(a.string('x'))))).toBe('repeat (int 2) (.Values.x | upper)');
});

test('a pipeline starts with its first argument as it is', () => {
  expect(templateOf(upper(upper(a.string('x'))))).toBe('.Values.x | upper | upper');
});

test('a function of literals is a literal', () => {
  expect(upper('ab')).toBeInstanceOf(Literal);
  expect(upper('ab')).toMatchObject({ value: 'AB' });
});

test('a function of literals that gives a list is evaluated later', () => {
  const split = defineFunction('list', {
    evaluate: (value: string) => value.split(','),
    template: (value) => `splitList "," ${value}`,
  });
  expect(split('a,b').evaluate(contextOf())).toEqual(['a', 'b']);
});

test('a function sees the traits of its arguments before it is made', () => {
  const traits = vi.fn(() => ({ safe: true }));
  const made = defineFunction('string', { evaluate: (value: string) => value, template: (value) => value, traits });
  expect(made(a.string('x')).traits).toEqual({ safe: true });
  expect(traits).toHaveBeenCalledOnce();
});

test('an argument that may be absent is refused', () => {
  expect(() => upper(a.string('x', { optional: true }))).toThrow(
    '.Values.x may be absent: use present() or defaultIfAbsent() on it first',
  );
  expect(() => assertNotOptional(a.string('x'))).not.toThrow();
});

test('an argument that is no value is refused', () => {
  expect(() => upper(['a'] as never)).toThrow('["a"] cannot be part of an expression');
});
