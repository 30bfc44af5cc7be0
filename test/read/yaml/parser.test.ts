import { expect, test } from 'vitest';
import { errorOf, readByUs } from '../agreement.ts';

test.each([
  ['a: 1\nb: \u0007\n', '2:4: the character U+0007 is not allowed: write it as an escape, in double quotes'],
  ['a: \u007f', '1:4: the character U+007F is not allowed: write it as an escape, in double quotes'],
  ['a: b\u0000', '1:5: the character U+0000 is not allowed: write it as an escape, in double quotes'],
  ['\r\n\r\na: \uffff', '3:4: the character U+FFFF is not allowed: write it as an escape, in double quotes'],
  ['a: \ud83d', '1:4: the character U+D83D is not allowed: write it as an escape, in double quotes'],
  ['\ufeff\ufeffa: 1', '1:1: a byte order mark is allowed only once, at the start of the file: remove it'],
  ['\ufeffa: \u0007', '1:4: the character U+0007 is not allowed: write it as an escape, in double quotes'],
  ['%FOO\n---\n', '1:1: a line cannot start with %: quote a text that starts so'],
  ['a: 1\n%b: 2', '2:1: a line cannot start with %: quote a text that starts so'],
  ['a: 1\n---x: 1', '2:4: nothing but a comment can follow --- on its line'],
  [' ---\n', '1:1: --- must be at the start of its line'],
  ['\ufeff...', '1:1: ... ends a document, and none has started'],
  ['\ufeff--- {a: 1}', '1:4: nothing but a comment can follow --- on its line'],
  ['...\na: 1', '1:1: ... ends a document, and none has started'],
  [
    '# c\n---\na: 1\n---\nb: 1',
    '4:1: a second document starts here, which Helm 3 ignores and Helm 4 merges: put it in a file of its own',
  ],
  [
    'a: \"b\n---\n\"',
    '2:1: a second document starts here, which Helm 3 ignores and Helm 4 merges: put it in a file of its own',
  ],
])('refuses what no document may have: %j', (text, error) => {
  expect(errorOf(text)).toBe(`values.yaml:${error}`);
});

test.each(['a: 1\n---\n', 'a: 1\n---\n# c\n', '---\na: 1\n...\n', '# c\n--- # d\na: 1\n...\nb: [', '\ufeffa: 1'])(
  'one document may have marks, and nothing behind them: %j',
  (text) => {
    expect(readByUs({ texts: [text] })).toEqual({ values: '{"a":1}' });
  },
);
