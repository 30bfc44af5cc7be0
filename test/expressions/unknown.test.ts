import { describe, expect, test } from 'vitest';
import { add } from '../../lib/expressions/arithmetic.ts';
import { choose } from '../../lib/expressions/choose.ts';
import { greaterThan } from '../../lib/expressions/compare.ts';
import type { Expression } from '../../lib/expressions/expression.ts';
import { and, not, or } from '../../lib/expressions/logic.ts';
import { text } from '../../lib/expressions/text.ts';
import { Unknown, UnknownFact, whereKnown } from '../../lib/expressions/unknown.ts';
import { a, contextOf } from '../support/bothMeanings.ts';

const unknown = Unknown.of<boolean>('boolean');
const [yes, no] = [a.boolean('yes'), a.boolean('no')];
const context = contextOf({ yes: true, no: false });

const valueOf = (expression: Expression) => whereKnown(() => expression.evaluate(context));

describe('a junction follows Kleene', () => {
  test.each([
    ['and', and(unknown, yes), undefined],
    ['and', and(yes, unknown), undefined],
    ['and', and(unknown, no), false],
    ['and', and(no, unknown), false],
    ['or', or(unknown, yes), true],
    ['or', or(yes, unknown), true],
    ['or', or(unknown, no), undefined],
    ['or', or(no, unknown), undefined],
    ['not', not(unknown), undefined],
    ['not', not(and(unknown, no)), true],
    ['nested', or(and(unknown, yes), and(yes, no)), undefined],
    ['nested', or(and(unknown, no), and(yes, yes)), true],
  ])('%s: %#', (_, condition, expected) => {
    expect(valueOf(condition)).toBe(expected);
  });
});

test('all else that depends on an unknown value is unknown', () => {
  const number = Unknown.of<number>('integer');
  expect(valueOf(add(number, 1))).toBeUndefined();
  expect(valueOf(greaterThan(number, a.integer('number')))).toBeUndefined();
  expect(valueOf(text`${number} seconds`)).toBeUndefined();
  expect(valueOf(choose(yes, 1, number))).toBe(1);
  expect(valueOf(choose(unknown, 1, 1))).toBeUndefined();
});

test('any other error is told', () => {
  const fault = new Error('a fault');
  const throws = () => {
    throw fault;
  };
  expect(() => whereKnown(throws)).toThrow(fault);
  const faulty = Object.assign(Unknown.of<boolean>('boolean'), { evaluate: throws });
  expect(() => and(faulty, no).evaluate(context)).toThrow(fault);
});

test('an unknown value says so, and is never part of a chart', () => {
  expect(() => unknown.evaluate()).toThrow(UnknownFact);
  expect(() => unknown.template()).toThrow('an unknown fact has no template');
});
