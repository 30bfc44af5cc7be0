import { expect, test } from 'vitest';
import { keyText, scalarLines, scalarText } from '../../lib/render/scalarLines.ts';
import { PlainBackend } from '../../lib/render/plainBackend.ts';
import { contextOf } from '../support/bothMeanings.ts';

const manifest = new PlainBackend(contextOf(), 'manifest');
const document = new PlainBackend(contextOf(), 'document');

test('a text of several lines stands as a block, indented under its key', () => {
  expect(scalarLines('  key:', 'a\n\nb\n', 2, manifest)).toEqual(['  key: |', '    a', '', '    b']);
  expect(scalarLines('key:', 'a\nb', 0, manifest)).toEqual(['key: |-', '  a', '  b']);
});

test('a text of one line stands after its key, quoted where it must be', () => {
  expect(scalarLines('key:', 'plain', 0, manifest)).toEqual(['key: plain']);
  expect(scalarLines('key:', 'yes', 0, manifest)).toEqual(['key: "yes"']);
});

test('braces are a text like any other in plain YAML, and JSON in a document, as its template prints them', () => {
  expect(scalarText('{{ a }} <', manifest)).toBe('"{{ a }} <"');
  expect(scalarText('{{ a }} <', document)).toBe('"{{ a }} \\u003c"');
});

test('a number that YAML does not have is refused', () => {
  expect(() => scalarText(Number.NaN, manifest)).toThrow('NaN');
});

test('a key of more than a thousand characters stands behind a question mark', () => {
  expect(keyText('k'.repeat(1001), 2, manifest)).toBe(`? ${JSON.stringify('k'.repeat(1001))}\n  `);
  expect(keyText('key', 2, manifest)).toBe('key');
});
