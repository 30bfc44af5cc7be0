import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add } from '../../lib/expressions/arithmetic.ts';
import { atLeast, atMost, equal, greaterThan, lessThan, notEqual } from '../../lib/expressions/compare.ts';
import type { Expression } from '../../lib/expressions/expression.ts';
import { and, not, or } from '../../lib/expressions/logic.ts';
import { conjuncts, implies, normalForm, normalFormWhere } from '../../lib/expressions/normalForm.ts';
import { notEmpty, present } from '../../lib/expressions/presence.ts';
import { a, contextOf, scopeOf } from '../support/bothMeanings.ts';

const WORDS = ['none', 'node', 'zone'];
const [x, y, z] = [a.boolean('x'), a.boolean('y'), a.boolean('z')];
const mode = a.string('mode', { words: WORDS });
const name = a.string('name');
const [n, m] = [a.integer('n', 0, 9), a.integer('m', 0, 9)];

describe.each<[string, Expression<boolean>, string]>([
  ['absorption', or(x, and(x, y)), '.Values.x'],
  ['absorption, with the part after', and(or(x, y), x), '.Values.x'],
  ['a part that stands twice, made twice', or(notEmpty(name), notEmpty(name)), '.Values.name'],
  ['a part beside itself and more', or(and(x, y), and(y, x)), 'and .Values.x .Values.y'],
  ['a part beside its opposite', or(x, and(not(x), y)), 'or .Values.x .Values.y'],
  ['a part that the others settle', and(x, or(not(x), y)), 'and .Values.x .Values.y'],
  [
    'both sides of a question',
    or(and(equal(mode, 'zone'), not(x)), and(equal(mode, 'zone'), not(x)), x),
    'or (eq .Values.mode "zone") .Values.x',
  ],
  ['a contradiction', and(lessThan(n, m), atLeast(n, m)), 'false'],
  ['what is always so', or(equal(name, 'a'), notEqual(name, 'a')), 'true'],
  ['De Morgan of or', not(or(x, not(y))), 'and (not .Values.x) .Values.y'],
  ['De Morgan of and', not(and(x, or(y, z))), 'or (not .Values.x) (and (not .Values.y) (not .Values.z))'],
  ['a rule that holds, turned around', not(or(not(or(x, y)), z)), 'and (or .Values.x .Values.y) (not .Values.z)'],
  ['not equal', not(equal(name, 'a')), 'ne .Values.name "a"'],
  ['not different', not(notEqual(n, 3)), 'eq (int64 .Values.n) 3'],
  ['not less', not(lessThan(n, 3)), 'ge (int64 .Values.n) 3'],
  ['not at most', not(atMost(n, 3)), 'gt (int64 .Values.n) 3'],
  ['not more', not(greaterThan(n, 3)), 'le (int64 .Values.n) 3'],
  ['not at least', not(atLeast(n, 3)), 'lt (int64 .Values.n) 3'],
  ['not present', not(present(a.string('o', { optional: true }))), 'kindIs "invalid" .Values.o'],
  ['not not', not(not(and(x, y))), 'and .Values.x .Values.y'],
  ['words that imply another', or(equal(mode, 'zone'), notEqual(mode, 'none')), 'ne .Values.mode "none"'],
  ['a word that another settles', and(notEqual(mode, 'none'), equal(mode, 'zone')), 'eq .Values.mode "zone"'],
  ['all words', or(...WORDS.map((word) => equal(mode, word))), 'true'],
  ['all words but one', and(notEqual(mode, 'none'), notEqual(mode, 'node')), 'eq .Values.mode "zone"'],
  ['two of three words', or(equal(mode, 'none'), equal(mode, 'node')), 'ne .Values.mode "zone"'],
  ['two different words', and(equal(mode, 'none'), equal(mode, 'node')), 'false'],
  [
    'words of a text that may be any',
    or(equal(name, 'a'), equal(name, 'b'), equal(name, 'a')),
    'or (eq .Values.name "a") (eq .Values.name "b")',
  ],
  ['a word and not another of such a text', and(equal(name, 'a'), notEqual(name, 'b')), 'eq .Values.name "a"'],
  ['what two share', or(and(x, y), and(x, z)), 'and .Values.x (or .Values.y .Values.z)'],
  [
    'what two of three share',
    or(z, and(x, y), and(x, equal(n, 1))),
    'or .Values.z (and .Values.x (or .Values.y (eq (int64 .Values.n) 1)))',
  ],
])('%s', (_law, condition, expected) => {
  test('is the normal form', () => {
    expect(condition.condition(scopeOf()).text).toBe(expected);
  });
  test('and stays when it is made again', () => {
    const form = normalForm(condition);
    expect(normalForm(form)).toBe(form);
  });
});

const atom = fc.constantFrom<Expression<boolean>>(
  x,
  y,
  z,
  notEmpty(name),
  ...WORDS.flatMap((word) => [equal(mode, word), notEqual(mode, word)]),
  ...['a', 'b'].flatMap((word) => [equal(name, word), notEqual(name, word)]),
  lessThan(n, m),
  atLeast(n, m),
  greaterThan(add(n, 1), m),
  present(a.integer('o', 0, 9, { optional: true })),
);

const { condition } = fc.letrec<{ condition: Expression<boolean> }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 5, depthIdentifier: 'condition' },
    atom,
    tie('condition').map((part) => not(part)),
    fc.array(tie('condition'), { minLength: 1, maxLength: 4 }).map((parts) => and(...parts)),
    fc.array(tie('condition'), { minLength: 1, maxLength: 4 }).map((parts) => or(...parts)),
  ),
}));

const context = fc
  .record(
    {
      x: fc.boolean(),
      y: fc.boolean(),
      z: fc.boolean(),
      mode: fc.constantFrom(...WORDS),
      name: fc.constantFrom('', 'a', 'b', 'c'),
      n: fc.integer({ min: 0, max: 9 }),
      m: fc.integer({ min: 0, max: 9 }),
      o: fc.integer({ min: 0, max: 9 }),
    },
    { requiredKeys: ['x', 'y', 'z', 'mode', 'name', 'n', 'm'] },
  )
  .map(contextOf);

test('the normal form means the same', () => {
  fc.assert(
    fc.property(condition, context, (given, where) => {
      expect(normalForm(given).evaluate(where)).toBe(given.evaluate(where));
    }),
    { numRuns: 3000 },
  );
});

test('no part of a normal form is turned around but a single question', () => {
  fc.assert(
    fc.property(condition, (given) => {
      expect(normalForm(given).condition(scopeOf()).text).not.toMatch(/not \((and|or|not|eq|ne|lt|le|gt|ge) /);
    }),
  );
});

test('what is known does not change what the rest means', () => {
  fc.assert(
    fc.property(condition, fc.array(condition, { maxLength: 3 }), context, (given, known, where) => {
      fc.pre(known.every((fact) => fact.evaluate(where)));
      expect(normalFormWhere(given, known).evaluate(where)).toBe(given.evaluate(where));
    }),
    { numRuns: 3000 },
  );
});

test('what follows holds', () => {
  fc.assert(
    fc.property(condition, condition, context, (first, second, where) => {
      fc.pre(implies(first, second) && first.evaluate(where));
      expect(second.evaluate(where)).toBe(true);
    }),
    { numRuns: 2000, maxSkipsPerRun: 1000 },
  );
});

test.each<[string, Expression<boolean>, Expression<boolean>, boolean]>([
  ['a part', and(x, y), y, true],
  ['one of several', x, or(y, x), true],
  ['one word of another', equal(mode, 'zone'), notEqual(mode, 'none'), true],
  ['words that are left', notEqual(mode, 'none'), or(equal(mode, 'node'), equal(mode, 'zone')), true],
  ['something else', x, y, false],
  ['the whole', x, and(x, y), false],
])('implies() sees %s', (_name, first, second, expected) => {
  expect(implies(first, second)).toBe(expected);
});

test('what is known already is left out', () => {
  expect(normalFormWhere(and(x, y), [x])).toBe(y);
  expect(normalFormWhere(or(x, y), [x])).toMatchObject({ value: true });
  expect(normalFormWhere(and(equal(mode, 'zone'), y), [equal(mode, 'node')])).toMatchObject({ value: false });
});

test('the conditions that must hold are told one by one', () => {
  expect(conjuncts(not(or(not(x), not(y))))).toEqual([x, y]);
  expect(conjuncts(x)).toEqual([x]);
});
