import { expect, test } from 'vitest';
import { foldAction, WIDTH } from '../../../lib/chart/emit/foldAction.ts';

const field = (name: string) => `.Values.${name.repeat(12)}`;

test('an action that has room stays', () => {
  expect(foldAction('{{ .Values.a }}', 'a: ', '')).toEqual(['a: {{ .Values.a }}']);
});

test('one that has none is broken between its words, and its braces stay', () => {
  const lines = foldAction(`{{- with omit ${field('abc')} ${field('def')} ${field('ghi')} }}`, '  ', '  ');
  expect(lines).toEqual([`  {{- with omit ${field('abc')} ${field('def')}`, `    ${field('ghi')} }}`]);
  expect(lines.every((line) => line.length <= WIDTH)).toBe(true);
});

test('a pipe stays with the word after it', () => {
  const lines = foldAction(`{{ default ${field('abcde')} ${field('fg')} | trunc 63 | trimSuffix "-" }}`, '', '');
  expect(lines.join(' ').replaceAll(/ +/g, ' ')).toBe(
    `{{ default ${field('abcde')} ${field('fg')} | trunc 63 | trimSuffix "-" }}`,
  );
  expect(lines.some((line) => /\|$/.test(line))).toBe(false);
});

test('a last word in parentheses that is too long for a line opens on the one before', () => {
  const lines = foldAction(`{{- $errors = append $errors (print "${'a'.repeat(90)}" "${'b'.repeat(60)}") }}`, '', '');
  expect(lines).toEqual([`{{- $errors = append $errors (print`, `  "${'a'.repeat(90)}"`, `  "${'b'.repeat(60)}") }}`]);
});
