import { ApiObject, App, Duration } from 'cdk8s';
import { describe, expect, test } from 'vitest';
import { type HelmChart, Token } from '../../lib/index.ts';
import { a } from '../support/bothMeanings.ts';
import { fixed, small } from '../chart/small.ts';
import { VALUES } from './valuesOfPlaces.ts';

test('literals pass through, anywhere', () => {
  expect(Token.asString('a')).toBe('a');
  expect(Token.asString(5)).toBe('5');
  expect(Token.asNumber(5)).toBe(5);
  expect(Token.asBoolean(false)).toBe(false);
  expect(Token.asList(['a'])).toEqual(['a']);
  expect(Token.asMap({ a: 'b' })).toEqual({ a: 'b' });
  expect(Token.asAny({ a: 1 })).toEqual({ a: 1 });
  expect(Token.asDuration(5).toSeconds()).toBe(Duration.seconds(5).toSeconds());
});

test('an expression outside compose() is refused', () => {
  expect(() => Token.asString(a.string('s'))).toThrow(
    'the token of .Values.s is made outside compose(), so no chart would turn it back',
  );
});

describe('a value of another kind is refused with what takes it', () => {
  test.each<[string, () => unknown, string]>([
    [
      'a map as text',
      () => Token.asString(a.map('m') as never),
      'is of kind map, which cannot be a text: use Token.asMap()',
    ],
    ['a text as number', () => Token.asNumber(a.string('s')), 'which cannot be a number: use Token.asString()'],
    [
      'a text as boolean',
      () => Token.asBoolean(a.string('s') as never),
      'which cannot be a boolean: use Token.asString()',
    ],
    ['a map as list', () => Token.asList(a.map('m') as never), 'which cannot be a list: use Token.asMap()'],
    ['a list as map', () => Token.asMap(a.list('l') as never), 'which cannot be a map: use Token.asList()'],
    [
      'a fraction as duration',
      () => Token.asDuration(a.number('f')),
      'which cannot be a duration: use Token.asNumber()',
    ],
  ])('%s', (_, make, message) => {
    expect(make).toThrow(message);
  });
});

test('equal expressions are equal tokens, and others are not', () => {
  const definition = using((v) => {
    expect(Token.asNumber(v.n)).toBe(Token.asNumber(v.n));
    expect(Token.asNumber(v.n, { like: 5 })).not.toBe(Token.asNumber(v.n));
    expect(Token.asNumber(v.n)).not.toBe(Token.asNumber(v.wide));
    return [Token.asNumber(v.n), Token.asNumber(v.n, { like: 5 }), Token.asNumber(v.wide)];
  });
  expect(definition.render().objects).toMatchObject([{ spec: [5, 5, 5] }]);
});

test('a token of another composition is refused', () => {
  let kept: string | undefined;
  const first = using((v) => (kept = Token.asString(v.s)));
  first.render();
  expect(() => using(() => kept).render()).toThrow('it holds a token of another chart or composition');
});

test('a token that no object holds is refused with the line that made it', () => {
  expect(() => using((v) => Token.asString(v.s).length).render()).toThrow(
    /the token of \.Values\.s is in no object.*token\.test\.ts/,
  );
});

test('in a chart whose values are known, scalars are literals, and so are lists and maps with entries', () => {
  const seen: unknown[] = [];
  const definition = using((v) => {
    const given = [Token.asString(v.s), Token.asNumber(v.n), Token.asBoolean(v.b), Token.asList(v.texts)];
    seen.splice(0, seen.length, ...given);
    return given.slice(0, 3).concat(Token.asList(v.texts));
  });
  definition.instantiate(new App(), 'x', { values: { s: 'given', texts: ['x'] } });
  definition.render();
  seen.length = 0;
  definition.instantiate(new App(), 'x', { values: { s: 'given', texts: ['x'] } });
  expect(seen).toEqual(['given', 5, true, ['x']]);
});

test('two copies of cdk8s are named as the reason where a construct of the other one cannot be rendered', () => {
  class Lazy {
    readonly producer = 1;
  }
  expect(() => using(() => ({ a: new Lazy() })).render()).toThrow('there may be two copies of cdk8s in the project');
});

test('an error without tokens stays the error that it is', () => {
  const own = new TypeError('mine');
  const definition = fixed(() => {
    throw own;
  });
  expect(() => definition.render()).toThrow(own);
});

/** A chart of one object, with a spec that is made of values. */
function using(spec: (values: ReturnType<typeof VALUES.reference>, chart: HelmChart) => unknown) {
  return small({
    values: VALUES,
    compose(chart, v) {
      new ApiObject(chart, 'plain', { apiVersion: 'v1', kind: 'X', spec: spec(v, chart) });
    },
  });
}
