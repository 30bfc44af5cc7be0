import type { YAMLException } from 'js-yaml';
import { KEY_ON_LINE, MAP_ON_LINE, TAB_INDENTS } from './differences.ts';
import { TOO_LITTLE } from './indentation.ts';
import { DEEPEST } from './node.ts';
import { openingOf, type Source } from './source.ts';

const COMMA = "expected ',' or a closing bracket: quote a text that has brackets in it";
const TAG = 'a tag is ! or !! and a name, with a blank behind: quote a text that starts with !';
const BLOCK_HEADER =
  'nothing but a comment, after a blank, can follow | or > on its line: the text starts on the next one';

/** What to say in place of reasons of js-yaml that do not say what to do. */
const PROBLEMS: ReadonlyMap<string, string> = new Map([
  ['tab characters must not be used in indentation', TAB_INDENTS],
  ["expected ':' after a mapping key", KEY_ON_LINE],
  ['can not read a block mapping entry; a multiline key may not be an implicit key', KEY_ON_LINE],
  ['a whitespace character is expected after the key-value separator within a block mapping', "put a blank after ':'"],
  ["expected the node content, but found ','", 'expected a value'],
  ['end of the stream or a document separator is expected', "expected a key, followed by ':'"],
  ['bad indentation of a sequence entry', "expected a list's item that starts with '-', indented as those before it"],
  ['a line break is expected', BLOCK_HEADER],
  ['repeat of a chomping mode identifier', BLOCK_HEADER],
  ['repeat of an indentation width identifier', BLOCK_HEADER],
  [
    'bad explicit indentation width of a block scalar; it cannot be less than one',
    'a block text cannot be indented by 0',
  ],
  ['name of an anchor node must contain at least one character', 'quote a text that starts with &'],
  ['name of an alias node must contain at least one character', 'quote a text that starts with *'],
  [
    'unexpected end of the document within a single quoted scalar',
    'a line of a quoted text cannot start with --- or ...',
  ],
  [
    'unexpected end of the document within a double quoted scalar',
    'a line of a quoted text cannot start with --- or ...',
  ],
  [`nesting exceeded maxDepth (${DEEPEST})`, `nested more than ${DEEPEST} deep`],
]);

/** @throws UserError always: what js-yaml refuses, and what to do about it */
export function refuse({ reason, mark }: YAMLException, source: Source): never {
  const { text } = source;
  const position = mark?.position ?? 0;
  const isLeftOpen = reason.startsWith('unexpected end of the stream') || reason === 'deficient indentation';
  if (isLeftOpen && position >= text.length) assertClosed(source);
  if (reason === 'deficient indentation') assertNotDeficient(source, position);
  if (reason === 'bad indentation of a mapping entry') source.fail(entryProblem(text, position), position);
  const [name] = /[*&][^ \t\r\n]+(?=:[ \t]*$)/.exec(text.slice(0, position)) ?? [];
  if (reason === "expected ':' after a mapping key" && name !== undefined)
    source.fail(`put a blank between ${name} and ':'`, position);
  if (reason.startsWith('missed comma') && text.charAt(position) === '#') source.fail('put a blank before #', position);
  if (reason.startsWith('missed comma')) source.fail(startProblem(text.charAt(position)) ?? COMMA, position);
  if (/^(?:named |undeclared )?tag /.test(reason)) source.fail(TAG, position);
  if (reason === 'unknown escape sequence') {
    source.fail(
      `\\${text.charAt(position)} is no escape: write \\\\ for a backslash, or use single quotes`,
      position - 1,
    );
  }
  if (reason === 'expected hexadecimal character') assertNoHexadecimal(source, position);
  return source.fail(PROBLEMS.get(reason) ?? reason, position);
}

function assertClosed(source: Source): never {
  const opening = openingOf(source);
  const what = /["']/.test(source.text.charAt(opening))
    ? 'quote'
    : source.text.charAt(opening) === '!'
      ? 'tag'
      : 'bracket';
  return source.fail(`the ${what} that opens here is never closed`, opening);
}

/** Tabs in a line count as no indentation at all. */
function assertNotDeficient(source: Source, position: number): never {
  const [line = ''] = /[^\r\n]*$/.exec(source.text.slice(0, position)) ?? [];
  return source.fail(line.includes('\t') ? 'use spaces in place of tabs before and in brackets' : TOO_LITTLE, position);
}

/** Why a line of a map goes on, or is indented, where neither is right. */
function entryProblem(text: string, position: number): string {
  const sign = text.charAt(position);
  const isSecond = /\S[ \t]*$/.test(/[^\r\n]*$/.exec(text.slice(0, position))?.[0] ?? '');
  if (!isSecond) return 'this line is indented otherwise than the keys before it';
  if (sign === ':') return MAP_ON_LINE;
  if (/[-?]/.test(sign)) return `'${sign} ' is allowed only at the start of a line`;
  return (
    startProblem(sign) ??
    "expected a key, followed by ':': nothing but a comment, after a blank, can follow a closing quote or bracket"
  );
}

function startProblem(sign: string): string | undefined {
  return /[@`%|>]/.test(sign) ? `a text cannot start with ${sign}: quote it` : undefined;
}

function assertNoHexadecimal(source: Source, position: number): never {
  const start = source.text.lastIndexOf('\\', position);
  const letter = source.text.charAt(start + 1);
  const digits = letter === 'x' ? 2 : letter === 'u' ? 4 : 8;
  return source.fail(`\\${letter} needs ${digits} hexadecimal digits`, start);
}
