import { expect, test } from 'vitest';
import { errorOf } from '../agreement.ts';

test.each([
  ['%FOO\n---\n', '1:1: a line can start with %YAML or %TAG only: quote a text that starts with %'],
  ['a: 1\n%b: 2', '2:1: a line can start with %YAML or %TAG only: quote a text that starts with %'],
  ['%YAML one\n---\n', '1:1: %YAML needs a version such as 1.1'],
  ['%YAML 1.1 x\n---\n', '1:11: nothing but a comment can follow %YAML on its line'],
])('refuses a directive: %j', (text, error) => {
  expect(errorOf(text)).toBe(`values.yaml:${error}`);
});
