import { expect, test } from 'vitest';
import { patchFor } from '../../lib/lint/patch.ts';
import { greaterThan, integer, lessThan, object, text } from '../../lib/index.ts';
import type { ValuesObject } from '../../lib/read/value.ts';
import { configMap, rule, small } from '../chart/small.ts';

const number = (description: string) => integer({ description, default: 5, minimum: 0, maximum: 99 });

/** A chart in which a and b can be mended, c has no one right answer, and mending d breaks a rule of e. */
const definition = small({
  values: object('Values.', {
    part: object('A part.', { a: number('A.'), b: number('B.') }),
    c: number('C.'),
    d: number('D.'),
    e: number('E.'),
  }),
  compose(chart, { part, c, d, e }) {
    configMap(chart, 'config', { all: text`${part.a}${part.b}${c}${d}${e}` });
    const kept = { severity: 'warning' } as const;
    const rules = [
      rule({ ...kept, id: 'SG901', place: 'part.a', broken: () => greaterThan(part.a, 5), autofix: () => 5 }),
      rule({ ...kept, id: 'SG902', place: 'part.b', broken: () => greaterThan(part.b, part.a), autofix: () => part.a }),
      rule({ ...kept, id: 'SG903', place: 'c', broken: () => greaterThan(c, 5) }),
      rule({ ...kept, id: 'SG904', place: 'd', broken: () => greaterThan(d, 5), autofix: () => 5 }),
      rule({ ...kept, id: 'SG905', place: 'e', broken: () => lessThan(d, e), autofix: () => 0 }),
      rule({ ...kept, id: 'SG906', place: 'e', broken: () => greaterThan(e, 90), autofix: () => 95 }),
    ];
    for (const one of rules) chart.addRule(one, undefined);
  },
});

function patch(settings: ValuesObject) {
  const judge = (values: ValuesObject) => definition.broken({ values });
  return patchFor(settings, judge(settings), judge);
}

test('each rule with one right answer is mended, by values as the chart has them', () => {
  expect(patch({ part: { a: 7, b: 9 } })).toEqual({
    values: { part: { a: 5, b: 5 } },
    mends: ['SG901', 'SG902'],
  });
  expect(patch({ part: { b: 9 } })).toEqual({ values: { part: { b: 5 } }, mends: ['SG902'] });
});

test('a rule where someone has to choose is left', () => {
  expect(patch({ c: 9 })).toEqual({ values: {}, mends: [] });
});

test('a value that would break another rule is left out', () => {
  expect(patch({ d: 9, e: 8 })).toEqual({ values: {}, mends: [] });
  expect(patch({ d: 9, e: 5 })).toEqual({ values: { d: 5 }, mends: ['SG904'] });
});

test('a value that does not mend is left out', () => {
  expect(patch({ d: 5, e: 99 })).toEqual({ values: { e: 0 }, mends: ['SG905', 'SG906'] });
  expect(patch({ d: 99, e: 99 }).mends).toEqual([]);
});
