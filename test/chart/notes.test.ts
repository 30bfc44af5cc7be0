import { describe, expect, test } from 'vitest';
import { boolean, notesWhen, object, release, string, text } from '../../lib/index.ts';
import type { NotesLine } from '../../lib/chart/notes.ts';
import { small } from './small.ts';

const values = object('Values.', {
  on: boolean({ description: 'A switch.', default: true }),
  title: string({ description: 'A title.', default: 'x' }),
});
type Values = ReturnType<typeof values.reference>;

function noting(lines: (values: Values) => readonly NotesLine[]) {
  return small({
    values,
    compose: (chart, refs) => chart.addNotes(...lines(refs), notesWhen(refs.on, text`on: ${refs.title}`)),
  });
}

test('lines stand as they were given, with their expressions', () => {
  expect(noting(() => [text`Installed ${release.name}.`]).render({ release: 'shop' }).notes).toBe(
    'Installed shop.\non: x',
  );
});

test('lines under a condition stand only where it holds', () => {
  const definition = noting(({ on }) => ['always', notesWhen(on, '', 'it is on')]);
  expect(definition.render({ values: { on: false } }).notes).toBe('always');
  expect(definition.render().notes).toBe('always\n\nit is on\non: x');
});

test('the template takes no more white space than it puts', () => {
  const template = noting(({ on }) => ['always', notesWhen(on, '', 'it is on')])
    .files()
    .get('templates/NOTES.txt');
  expect(template).toBe(
    'always\n{{- if .Values.on }}\n\nit is on\n{{- end }}\n{{- if .Values.on }}\non: {{ .Values.title }}\n{{- end }}\n',
  );
});

describe('a line that would lose its end in the template is refused', () => {
  test.each(['', 'ends in a space ', 'ends in a tab\t'])('%j', (line) => {
    expect(() => noting(() => [line]).files()).toThrow(
      `the line ${JSON.stringify(line)} of the notes is empty or ends in white space, and a condition or the end follows: move the line inside notesWhen()`,
    );
  });
});
