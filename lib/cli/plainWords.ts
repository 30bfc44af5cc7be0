import type { Options } from './command.ts';

/**
 * Words spelled so that yargs takes them as Helm does: `-ffile` as `-f file`, which to yargs is a group of switches, and
 * quotes around a value as a part of it, which yargs takes off.
 */
export function plainWords(words: readonly string[], options: Options): readonly string[] {
  const end = words.indexOf('--');
  const own = end === -1 ? words : words.slice(0, end);
  return [...own.map((word) => quoted(spelledOut(word, options))), ...words.slice(own.length)];
}

function spelledOut(word: string, options: Options): string {
  const [, letter, value = ''] = /^-([A-Za-z])(?:=|(?=[^=]))([^]*)$/.exec(word) ?? [];
  const [name] =
    Object.entries(options).find(([, option]) => option.value !== undefined && option.short === letter) ?? [];
  return letter === undefined || name === undefined ? word : `--${name}=${value}`;
}

/** yargs takes one pair off. */
function quoted(word: string): string {
  return word.replace(/^(--[^=]+=)((["'])[^]*)$/, (all, name: string, value: string, quote: string) =>
    value.endsWith(quote) ? `${name}${quote}${value}${quote}` : all,
  );
}
