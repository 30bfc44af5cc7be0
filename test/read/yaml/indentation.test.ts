import { performance } from 'node:perf_hooks';
import { describe, expect, test } from 'vitest';
import { readValuesFile } from '../../../lib/read/valuesFile.ts';
import { errorOf } from '../agreement.ts';

describe('in brackets and quotes, indentation means nothing', () => {
  test.each([
    ['a: [\n  1\n]\nb: 2\n', { a: [1], b: 2 }],
    ['a:\n  b: {\n    c: 1\n  }\nd: 2\n', { a: { b: { c: 1 } }, d: 2 }],
    ['a:\n    b: {\n"c": 1,\n"d": [\n  2\n],\n"e": {}\n}\nf: 3\n', { a: { b: { c: 1, d: [2], e: {} } }, f: 3 }],
    ['a: "b\nc"\nd: \'e\n\nf\'\n', { a: 'b c', d: 'e\nf' }],
    ['a:\n- b: [\n]\n- c\n', { a: [{ b: [] }, 'c'] }],
    ['a: [b,\nc]\nd: [e,\nf]\ng: {\n}\n', { a: ['b', 'c'], d: ['e', 'f'], g: {} }],
    ['a: [\n\tb\n  ]\n', { a: ['b'] }],
  ])('%j', (text, values) => {
    expect(readValuesFile(text, 'v')).toEqual(values);
  });

  test('brackets in block texts stay where they are', () => {
    const text = 'a: [\n]\nb: |\n  {\n    x\n  }\nc: >\n  }\n  {\nd: [\n]\ne: x\n  ] y\n';
    expect(readValuesFile(text, 'v')).toEqual({ a: [], b: '{\n  x\n}\n', c: '} {\n', d: [], e: 'x ] y' });
  });

  test('a bracket cannot close what is not open', () => {
    expect(errorOf('a: [\n]\nb: |\n  x\n]\n')).toMatch(/^values\.yaml:5:1: /);
    expect(errorOf('a: [\n]\nb: x\n]\n')).toMatch(/^values\.yaml:4:1: /);
  });

  test('an error behind such a line has the column of the file', () => {
    expect(errorOf('a:\n  b: [\n1, @\n]\n')).toBe('values.yaml:3:4: a text cannot start with @: quote it');
  });
});

test('many such lines cost little more than one', () => {
  const rows = Array.from({ length: 2000 }, (_, index) => `key${index}: [\n  1,\n  2\n]\ntext${index}: |\n  }\n  ]\n`);
  const start = performance.now();
  expect(Object.keys(readValuesFile(rows.join(''), 'v'))).toHaveLength(4000);
  expect(performance.now() - start).toBeLessThan(5000);
});
