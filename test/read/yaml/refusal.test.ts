import { expect, test } from 'vitest';
import { errorOf } from '../agreement.ts';

test.each([
  ['a:\n- b\nc', "3:2: a key must be on a line of its own, with its ':'"],
  ['a: 1\nb\nc: 2', "3:2: a key must be on a line of its own, with its ':'"],
  ["a: 1\n'b\n c': 2", "3:4: a key must be on a line of its own, with its ':'"],
  ['a: 1\n- b', "2:1: expected a key, followed by ':'"],
  ['- a\nb: 1', "2:1: expected a key, followed by ':'"],
  ['a: [b\nc: 1', "2:2: expected ',' or a closing bracket: quote a text that has brackets in it"],
  ['a: [b}', "1:6: expected ',' or a closing bracket: quote a text that has brackets in it"],
  [
    'a: {b: c} }',
    "1:11: expected a key, followed by ':': nothing but a comment, after a blank, can follow a closing quote or bracket",
  ],
  [
    "a: 'it's'",
    "1:8: expected a key, followed by ':': nothing but a comment, after a blank, can follow a closing quote or bracket",
  ],
  ['a: [b,,c]', '1:7: expected a value'],
  ['a: [#b\nc]', '1:5: put a blank before #'],
  ['a: \"\\x4\"', '1:5: \\x needs 2 hexadecimal digits'],
  ['a: \"\\u12g4\"', '1:5: \\u needs 4 hexadecimal digits'],
  ['a: \"\\q\"', '1:5: \\q is no escape: write \\\\ for a backslash, or use single quotes'],
  ['a: |0\n  b', '1:5: a block text cannot be indented by 0'],
  [
    'a: | b',
    '1:6: nothing but a comment, after a blank, can follow | or > on its line: the text starts on the next one',
  ],
  [
    'a: >+-\n  b',
    '1:6: nothing but a comment, after a blank, can follow | or > on its line: the text starts on the next one',
  ],
  ['a: @b', '1:4: a text cannot start with @: quote it'],
  ['a: `b', '1:4: a text cannot start with `: quote it'],
  ['a: %b', '1:4: a text cannot start with %: quote it'],
  ['a: [|]', '1:5: a text cannot start with |: quote it'],
  ['a: - b', "1:4: '- ' is allowed only at the start of a line"],
  ['a: ? b', "1:4: '? ' is allowed only at the start of a line"],
  [
    'a: b: c',
    '1:5: a value cannot have ": " in it, nor be a map on its key\'s line: quote it, or indent this line as other keys',
  ],
  ['a:\n  b: 1\n c: 2', '3:2: this line is indented otherwise than the keys before it'],
  ['a: [\tb]', '1:6: use spaces in place of tabs before and in brackets'],
  ['&x a: 1\n*x: 2', "2:5: put a blank between *x and ':'"],
])('says in our words what js-yaml refuses: %j', (text, error) => {
  expect(errorOf(text)).toBe(`values.yaml:${error}`);
});

test('refuses what is nested too deep for the stack', () => {
  expect(errorOf(`a: ${'['.repeat(100_000)}`)).toBe('values.yaml:1:1003: nested more than 1000 deep');
  expect(errorOf(`${'- '.repeat(100_000)}a`)).toBe('values.yaml:1:2001: nested more than 1000 deep');
  expect(errorOf(`a: ${'['.repeat(990)}${']'.repeat(990)}`)).toBeUndefined();
});
