import { describe, expect, test } from 'vitest';
import { add } from '../../lib/expressions/arithmetic.ts';
import { release } from '../../lib/expressions/builtin.ts';
import { choose } from '../../lib/expressions/choose.ts';
import { Literal } from '../../lib/expressions/literal.ts';
import { defaultIfAbsent } from '../../lib/expressions/presence.ts';
import { replace } from '../../lib/expressions/strings.ts';
import { text } from '../../lib/expressions/text.ts';
import { bracesTemplate, foldedLines, scalarTemplate, textTemplate } from '../../lib/render/scalarTemplate.ts';
import { a, bothMeanings, linesOf, scopeOf } from '../support/bothMeanings.ts';
import { HOSTILE_NUMBERS, HOSTILE_TEXTS } from '../../lib/testing/hostile.ts';

const both = bothMeanings();
const x = a.string('x');
const label = a.string('x', { safe: true });

describe('in a manifest, a scalar is quoted by its kind:', () => {
  test.each([
    ['a text', x, '{{ .Values.x | quote }}'],
    ['a text of safe parts', text`a-${label}-${a.integer('n')}`, '"a-{{ .Values.x }}-{{ int64 .Values.n }}"'],
    ['a text of any parts', text`a-${x}`, '{{ printf "a-%s" .Values.x | quote }}'],
    ['a pipeline', replace(x, '.', '-'), '{{ .Values.x | replace "." "-" | quote }}'],
    ['a number', a.number('x'), '{{ toJson .Values.x }}'],
    [
      'a number or a text',
      defaultIfAbsent(a.integerOrString('x', { optional: true }), 1),
      '{{ toJson (ternary 1 .Values.x (kindIs "invalid" .Values.x)) }}',
    ],
    ['an integer', a.integer('x'), '{{ int64 .Values.x }}'],
    ['arithmetic', add(a.integer('x', 0, 9), 1), '{{ add (int64 .Values.x) 1 }}'],
    ['a boolean', a.boolean('x'), '{{ .Values.x }}'],
  ])('%s', (_name, expression, template) => {
    expect(scalarTemplate(expression, scopeOf(), 'manifest')).toBe(template);
  });
});

describe('in a document, every text prints as JSON:', () => {
  test.each([
    ['a text', x, '{{ toJson .Values.x }}'],
    ['a text of safe parts', text`a-${label}`, '{{ toJson (printf "a-%s" .Values.x) }}'],
    ['an integer', a.integer('x'), '{{ int64 .Values.x }}'],
  ])('%s', (_name, expression, template) => {
    expect(scalarTemplate(expression, scopeOf(), 'document')).toBe(template);
  });
});

test('a map is no scalar', () => {
  expect(() => scalarTemplate(a.map('x'), scopeOf(), 'manifest')).toThrow('an expression of kind map is no scalar');
});

test.each(HOSTILE_TEXTS)('the text %j keeps its type and its characters', async (value) => {
  const node = { a: x, b: a.integerOrString('x'), c: text`${x}`, d: text`${x}${value}` };
  expect(await both.manifest(node, { x: value })).toEqual({ a: value, b: value, c: value, d: value + value });
});

test.each(HOSTILE_NUMBERS)('the number %d keeps its type', async (value) => {
  expect(await both.manifest({ a: a.number('x'), b: [a.number('x')] }, { x: value })).toEqual({ a: value, b: [value] });
});

test('integers beyond a million have no exponent', async () => {
  expect(await both.helm('{{ .Values.n }} {{ int64 .Values.n }}', { n: 12345678 })).toBe('1.2345678e+07 12345678');
});

test.each(['{', 'a{', '{{', 'a{{b', 'a{{', '}}'])('the literal %j before a value starts no action', async (literal) => {
  expect(await both.manifest({ a: text`${literal}${a.integer('n')}${literal}` }, { n: 1 })).toEqual({
    a: `${literal}1${literal}`,
  });
});

test('a text among other text', () => {
  expect(textTemplate(text`Installed ${release.name}: {{ x }}`, scopeOf())).toBe(
    'Installed {{ .Release.Name }}: {{ "{{ x }}" }}',
  );
  expect(textTemplate(choose(a.boolean('on'), 'a', 'b'), scopeOf())).toBe('{{ if .Values.on }}a{{ else }}b{{ end }}');
  expect(textTemplate(Literal.of('plain'), scopeOf())).toBe('plain');
});

test('a known text that holds the start of an action', () => {
  expect(bracesTemplate('{{ "x" }}', 'manifest')).toBe(String.raw`{{ "{{ \"x\" }}" | quote }}`);
  expect(bracesTemplate('{{', 'document')).toBe('{{ toJson "{{" }}');
});

describe('foldedText', () => {
  const both = bothMeanings();
  const LONG = 'word '.repeat(40).trim();

  test('a long text is a folded block', async () => {
    const lines = linesOf({ description: text`${LONG} of ${release.name}, ${LONG}` }).split('\n');
    expect(lines[0]).toBe('description: >-');
    expect(lines.every((line) => line.length <= 120)).toBe(true);
    await both.manifest({ description: text`${LONG} of ${release.name}, ${LONG}`, list: [LONG, { a: LONG }] });
  });

  test('a text for another template language keeps its braces', async () => {
    const node = { description: `{{ $value }} members, ${LONG} {{ $labels.map }}.` };
    expect(linesOf(node)).toContain('  {{ "{{ $value }}" }} members, word');
    await both.manifest(node);
  });

  describe.each<[string, Parameters<typeof foldedLines>[1]]>([
    ['is short', text`word of ${release.name}.`],
    ['has two spaces', Literal.of(`a  b ${LONG}`)],
    ['has a line feed', Literal.of(`a\nb ${LONG}`)],
    ['starts with a space', Literal.of(` ${LONG}`)],
    ['ends in a space', Literal.of(`${LONG} `)],
    ['starts with a value', text`${release.name} ${LONG}`],
    ['ends in a value', text`${LONG} ${release.name}`],
    ['holds what may have a line feed', text`${LONG} ${a.string('free')} ${LONG}`],
    ['is not ASCII', Literal.of(`é ${LONG}`)],
  ])('a text that %s', (_name, given) => {
    test('is not folded', () => {
      expect(foldedLines('a:', given, 0, scopeOf())).toBeUndefined();
    });
    test('arrives as it is', async () => {
      await both.manifest({ a: given, b: 1 }, { free: 'a \n  b\t' });
    });
  });

  test.each(['#', '- a', 'a: b', '"', '\\', '|', '%', "'"])(
    'a word that means something to YAML arrives: %j',
    async (word) => {
      await both.manifest({ a: `${LONG} ${word} ${LONG} ${word}` });
    },
  );
});
