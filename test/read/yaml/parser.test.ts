import { expect, test } from 'vitest';
import { errorOf } from '../agreement.ts';

test.each([
  ['a: [b,,c]', '1:7: expected a value'],
  ['%YAML 1.1\na: 1', '2:1: expected --- after the lines that start with %'],
  ['%YAML 1.2\n---\n', '1:1: Helm reads YAML 1.1 only'],
  ['%YAML 1.1\n%YAML 1.1\n---\n', '2:1: %YAML can stand once only'],
  ['%TAG !e! x\n%TAG !e! y\n---\n', '2:1: %TAG !e! can stand once only'],
  ['a: *b', '1:4: no anchor &b stands before *b'],
  ['a: !e!b c', '1:4: no %TAG line says what !e! stands for'],
])('refuses a document: %j', (text, error) => {
  expect(errorOf(text)).toBe(`values.yaml:${error}`);
});

test('refuses what is nested too deep for the stack', () => {
  expect(errorOf(`a: ${'['.repeat(100_000)}`)).toBe('values.yaml:1:1003: nested more than 1000 deep');
  expect(errorOf(`${'- '.repeat(100_000)}a`)).toBe('values.yaml:1:2001: nested more than 1000 deep');
  expect(errorOf(`a: ${'['.repeat(990)}${']'.repeat(990)}`)).toBeUndefined();
});
