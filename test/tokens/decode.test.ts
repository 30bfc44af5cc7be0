import { describe, expect, test } from 'vitest';
import type { Expression } from '../../lib/expressions/expression.ts';
import { Literal } from '../../lib/expressions/literal.ts';
import { Decoder } from '../../lib/tokens/decode.ts';
import { TokenTable } from '../../lib/tokens/table.ts';
import { a, linesOf } from '../support/bothMeanings.ts';

const table = new TokenTable();
const code = (expression: Expression, form: 'text' | 'number' | 'list' | 'map' | 'any') =>
  table.token({ expression, form }).code as never;

const TEXT: string = code(a.string('s'), 'text');
const NUMBER: number = code(a.integer('n', 1, 9), 'number');
const LIST: string = code(a.list('l'), 'list');
const MAP: string = code(a.map('m'), 'map');
const OPTIONAL: string = code(a.string('o', { optional: true }), 'any');

function tree(fields: object): object {
  const decoder = new Decoder(table, (address) => (address === 'app-web' ? Literal.of('r-web') : undefined));
  return decoder.tree({ apiVersion: 'v1', kind: 'X', metadata: {}, ...fields });
}

describe('what becomes of', () => {
  test.each<[string, object, string]>([
    ['a text', { a: TEXT }, 'a: {{ .Values.s | quote }}'],
    ['a text in a text', { a: `x${TEXT}y` }, 'a: {{ printf "x%sy" .Values.s | quote }}'],
    ['a number', { a: NUMBER }, 'a: {{ int64 .Values.n }}'],
    ['a number in a text', { a: `:${NUMBER}` }, 'a: ":{{ int64 .Values.n }}"'],
    ['minutes in seconds', { a: NUMBER * 60 }, 'a: {{ mul (int64 .Values.n) 60 }}'],
    ['large units in a text', { a: `${NUMBER * 1024 ** 3}Ki` }, 'a: "{{ mul (int64 .Values.n) 1073741824 }}Ki"'],
    ['an address', { 'cdk8s.io/metadata.addr': 'app-web' }, 'cdk8s.io/metadata.addr: r-web'],
    ['an address that is not ours', { 'cdk8s.io/metadata.addr': 'else' }, 'cdk8s.io/metadata.addr: else'],
    [
      'an address in an expression of labels',
      { a: { key: 'cdk8s.io/metadata.addr', values: ['app-web'] } },
      'a:\n  key: cdk8s.io/metadata.addr\n  values:\n    - r-web',
    ],
    ['long digits of anyone', { a: 'id 123456789012345678' }, 'a: id 123456789012345678'],
  ])('%s', (_, fields, expected) => {
    expect(
      linesOf(tree({ spec: fields }))
        .split('\nspec:\n')[1]
        ?.replace(/^ {2}/gm, ''),
    ).toBe(expected);
  });
});

test('an entry of a list starts with a field that is always there', () => {
  const lines = linesOf(
    tree({
      list: [
        { args: [LIST], b: 1, name: 'x' },
        { a: OPTIONAL, b: 2 },
      ],
    }),
  );
  expect(lines).toContain('- name: x');
  expect(lines).toContain('- b: 2');
});

test('a map among fields gives way to them', () => {
  expect(linesOf(tree({ spec: { [MAP]: MAP, a: 1 } }))).toContain('omit .Values.m "a"');
});

describe('refused with its place', () => {
  test.each<[string, object, string]>([
    ['null in a list', { spec: [null] }, "at '/spec/0': it is null"],
    ['a key', { spec: { [`a-${TEXT}`]: 1 } }, "at '/spec/a-tk7q"],
    ['a number as key', { spec: { [NUMBER]: 1 } }, 'a token cannot be part of a key'],
    ['a map as text', { spec: { a: MAP } }, "at '/spec/a': the map .Values.m is in place of a text"],
    ['arithmetic', { spec: { a: [NUMBER + 1] } }, "at '/spec/a/0': a number was computed from a token"],
    ['arithmetic in a text', { spec: { a: `${NUMBER + 1}` } }, 'a number was computed from a token'],
    ['a text that may be absent in a text', { spec: { a: `x${OPTIONAL}` } }, "at '/spec/a': .Values.o may be absent"],
  ])('%s', (_, fields, message) => {
    expect(() => tree(fields)).toThrow(message);
  });
});
