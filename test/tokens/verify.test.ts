import { ApiObject, App, Include } from 'cdk8s';
import { expect, test } from 'vitest';
import { integer, lessThan, object, string, Token } from '../../lib/index.ts';
import { textOfDifference } from '../../lib/tokens/verify.ts';
import { rule, small } from '../chart/small.ts';

const values = object('Values.', {
  s: string({ description: 'A text.', default: 'a' }),
  n: integer({ description: 'A number.', default: 5, minimum: 1, maximum: 9 }),
});

/** A chart of one object; a rule refuses small numbers. */
function made(spec: (v: ReturnType<typeof values.reference>) => object) {
  return small({
    values,
    compose(chart, v) {
      new ApiObject(chart, 'x', { apiVersion: 'v1', kind: 'X', spec: { s: Token.asString(v.s), ...spec(v) } });
      chart.addRule(rule({ place: 'n', broken: () => lessThan(v.n, 3) }), undefined);
    },
  });
}

test('a chart whose constructs pass values on has no difference', () => {
  expect(made((v) => ({ n: Token.asNumber(v.n) })).verify()).toEqual([]);
});

test('a difference has the values, the place and both results', () => {
  const definition = made((v) => ({ length: Token.asString(v.s).length }));
  const found = definition.verify();
  expect(found[0]).toEqual({ values: {}, place: 'X/release-name-small-x/spec/length', tokens: 11, literals: 1 });
  expect(textOfDifference(found[0] as never)).toBe(
    'with {}, at X/release-name-small-x/spec/length: a construct computes 1 from the value, the chart would have 11: ' +
      'compute it with expressions, or use Condition.of() or Overlay.of()',
  );
});

test('what a construct refuses, and the chart would accept, is a difference', () => {
  const definition = made((v) => {
    if (Token.asNumber(v.n) === 9) throw new Error('nine is too many');
    return { n: Token.asNumber(v.n) };
  });
  const found = definition.verify();
  expect(found).toEqual([{ values: { n: 9 }, place: '', tokens: undefined, literals: 'nine is too many' }]);
  expect(textOfDifference(found[0] as never)).toBe(
    'with {"n":9}, a construct refuses what the chart would accept: nine is too many: add a bound or a rule that refuses it too',
  );
});

test('values that a rule refuses are no difference', () => {
  const definition = made((v) => ({ n: Token.asNumber(v.n), odd: Token.asNumber(v.n) < 3 }));
  expect(definition.verify()).toEqual([]);
});

test('an app is refused where its own values differ, and taken where they do not', () => {
  const definition = made((v) => ({ n: Token.asNumber(v.n), many: Token.asNumber(v.n) > 6 }));
  expect(() => definition.instantiate(new App(), 'x', { values: { n: 7 } })).not.toThrow();
  expect(() => definition.instantiate(new App(), 'x')).toThrow(
    'with {}, at X/release-name-small-x/spec/many: a construct computes false from the value, the chart would have true',
  );
});

test('a file is read once, however often the chart is composed', () => {
  const url = 'test/fixtures/definitions/included.yaml';
  const definition = small({
    values,
    compose(chart, v) {
      new Include(chart, 'included', { url });
      new ApiObject(chart, 'x', {
        apiVersion: 'v1',
        kind: 'X',
        spec: [Token.asString(v.s), Token.asNumber(v.n)],
      });
    },
  });
  const start = performance.now();
  expect(definition.verify()).toEqual([]);
  expect(performance.now() - start).toBeLessThan(3000);
});
