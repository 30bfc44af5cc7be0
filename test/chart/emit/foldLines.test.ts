import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldAction, foldLines, WIDTH } from '../../../lib/chart/emit/foldLines.ts';
import { bothMeanings } from '../../support/bothMeanings.ts';

const both = bothMeanings();
const NAME = '.Values.someone.has.chosen.a.name.that.is.long';
const VALUES = { someone: { has: { chosen: { a: { name: { that: { is: { long: '  a name\n' } } } } } } }, on: true };

/** The folded template, after making sure that it renders to the same. */
async function folded(template: string): Promise<readonly string[]> {
  const lines = foldLines(template);
  expect(await both.helm(lines, VALUES)).toBe(await both.helm(template, VALUES));
  return lines.split('\n');
}

test('a line that is short enough stays', () => {
  const line = `a: {{ ${NAME} }}`;
  expect(foldLines(`${line}\n\n${line}\n`)).toBe(`${line}\n\n${line}\n`);
});

describe('a long line is folded, and renders to the same:', () => {
  test('operands of a condition stand on lines of their own', async () => {
    expect(
      await folded(`{{- if and (eq ${NAME} "a") (or .Values.on (ne ${NAME} "b")) (ne ${NAME} "cccc") }}yes{{ end }}`),
    ).toEqual([
      '{{- if and',
      `  (eq ${NAME} "a")`,
      `  (or .Values.on (ne ${NAME} "b"))`,
      `  (ne ${NAME} "cccc") }}yes`,
      '{{- end }}',
    ]);
  });

  test('words of other functions fill lines', async () => {
    const lines = await folded(`{{ printf "%s, %s, %s" ${NAME} (${NAME} | upper) (printf "%s" ${NAME}) }}`);
    expect(lines).toEqual([`{{ printf "%s, %s, %s" ${NAME}`, `  (${NAME} | upper)`, `  (printf "%s" ${NAME}) }}`]);
  });

  test('what stands in long parentheses is folded in turn', async () => {
    const inner = `(printf "%s %s" ${NAME} (print ${NAME} "${'x'.repeat(40)}"))`;
    const lines = await folded(`{{ printf "%s and %s and %s" "a" ${inner} ${inner} }}`);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120);
  });

  test('text continues in an action, with the space at which it was broken', async () => {
    const lines = await folded(`WARNING: ${'word '.repeat(30)}of {{ ${NAME} }} ${'other '.repeat(30)}end`);
    expect(lines[1]).toMatch(/^\{\{- " word/);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120);
  });

  test('white space before an action that starts a line is kept', async () => {
    expect(await folded(`${'a'.repeat(60)}: {{ ${NAME} }}, {{ ${NAME} }}`)).toContain(`{{- " " }}{{ ${NAME} }}`);
  });

  test('branches of a choice start lines', async () => {
    const choice = `{{ if .Values.on }}@{{ ${NAME} }}{{ else }}:{{ ${NAME} }}{{ end }}`;
    expect(await folded(`image: "{{ ${NAME} }}/{{ .Values.on }}${choice}"`)).toEqual([
      `image: "{{ ${NAME} }}/{{ .Values.on }}`,
      `{{- if .Values.on }}@{{ ${NAME} }}`,
      `{{- else }}:{{ ${NAME} }}`,
      '{{- end }}"',
    ]);
  });

  test('a comment fills lines', async () => {
    const lines = await folded(`  {{- /* ${'why '.repeat(50).trim()} */}}`);
    expect(lines).toHaveLength(2);
  });

  test('text never breaks after a tab, which the break would trim', async () => {
    await folded(`{{ ${NAME} }}${'x'.repeat(90)}{{ if .Values.on }}a{{ else }} {{ end }} \t word`);
  });

  test('a brace before an action that trims keeps its distance', async () => {
    await folded(`{  {{- ${NAME} }} {{ if .Values.on }}{{ ${NAME} }}{{ else }}${'x'.repeat(60)}{{ end }}`);
  });

  test('literals that look like actions stay whole', async () => {
    await folded(`{{ printf "%s }} ( %s" "{{ a b ) c }}" (print "\\" ) }}" ${NAME} ${NAME} "(" ${NAME}) }}`);
  });
});

test('any template renders to the same', async () => {
  const word = fc.constantFrom('word', '"a"', '{', '}', '(', ')', "'", '\\', 'x'.repeat(30), '  ', '\t', '');
  const value = fc.constantFrom(`{{ ${NAME} }}`, `{{ ${NAME} | quote }}`, '{{ "a  b {{ }}" }}', `{{- ${NAME} }}`);
  const choice = value.map((part) => `{{ if .Values.on }}${part}{{ else if ${NAME} }}a{{ else }} {{ end }}`);
  const line = fc.array(fc.oneof(word, value, choice), { maxLength: 20 }).map((parts) => parts.join(' '));
  await fc.assert(
    fc.asyncProperty(line, async (template) => {
      fc.pre(!/\{\{\{|\{ \{\{|\{$/.test(template));
      await folded(template);
    }),
    { numRuns: 200 },
  );
});

describe('foldAction', () => {
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
    expect(lines).toEqual([
      `{{- $errors = append $errors (print`,
      `  "${'a'.repeat(90)}"`,
      `  "${'b'.repeat(60)}") }}`,
    ]);
  });
});
