import { expect, test } from 'vitest';
import { pageOfRule, printPage } from '../../../lib/lint/report/rulePage.ts';
import {
  add,
  atLeast,
  choose,
  equal,
  max,
  type Input,
  integer,
  object,
  type ReferenceOf,
  string,
  text,
} from '../../../lib/index.ts';
import { IntegerHelper } from '../../../lib/expressions/helper.ts';
import { configMap, rule, small } from '../../chart/small.ts';

const values = object('Values.', {
  a: integer({ description: 'A.', default: 1, minimum: 0, maximum: 9 }),
  b: integer({ description: 'B.', default: 1, minimum: 0, maximum: 9 }),
  title: string({ description: 'A title.', default: 'x' }),
});

/** The page of a rule that reads the value a, and has this message. */
function page(message: (refs: ReferenceOf<typeof values>) => Input<string>) {
  const definition = small({
    values,
    compose(chart, refs) {
      configMap(chart, 'config', { a: text`${refs.a}`, b: text`${refs.b}`, title: refs.title });
      chart.addRule(rule({ place: 'a', broken: () => atLeast(refs.a, 5), message: () => message(refs) }), undefined);
    },
  });
  const [applied] = definition.rules;
  if (applied === undefined) throw new Error('there is no rule');
  return pageOfRule(applied, 'small');
}

test('a message has the names of values in place of values', () => {
  expect(page(({ a, title }) => text`${title} has ${a} of 9`)).toEqual({
    id: 'SG900',
    severity: 'error',
    where: 'values of the chart small',
    about: 'a',
    problem: '<title> has <a> of 9',
    fix: 'Repair it.',
    inManifests: undefined,
    reads: ['a', 'title'],
    source: 'https://example.com/',
  });
});

test('what is computed from one value has its name, from two both, from more what it is', () => {
  expect(page(({ a, b }) => text`${add(a, 1)} and ${max(a, b)}`).problem).toBe('<a> and <computed from a and b>');
  const three = page(({ a, b, title }) => text`${choose(equal(title, 'x'), a, b)}`);
  expect(three.problem).toBe('<computed number>');
});

test('a choice of texts has both, but for an empty one', () => {
  const isFirst = ({ title }: ReferenceOf<typeof values>) => equal(title, 'x');
  expect(page((refs) => text`all${choose(isFirst(refs), ' of x', '')}`).problem).toBe('all of x');
  expect(page((refs) => text`all ${choose(isFirst(refs), 'of x', refs.title)}`).problem).toBe('all of x or <title>');
});

test('a helper has its name, in words', () => {
  const most = ({ a, b }: ReferenceOf<typeof values>) => IntegerHelper.define('mostItems', 'The most.', max(a, b));
  expect(page((refs) => text`up to ${most(refs)}`).problem).toBe('up to <most items>');
});

test('a message without values is itself', () => {
  expect(page(() => text`it would break`).problem).toBe('it would break');
});

test('a page is printed in columns, without what there is not', () => {
  const printed = printPage({ ...page(() => text`it would break`), inManifests: 'mend them', reads: [] });
  expect(printed).toBe(`SG900, an error of values of the chart small

about         a
why           it would break
fix           Repair it.
in manifests  mend them
source        https://example.com/`);
});
