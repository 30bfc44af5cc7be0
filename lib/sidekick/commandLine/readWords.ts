import type { FlagFacts } from '../option.ts';

/** A flag as it was written. */
export interface GivenFlag {
  readonly flag: FlagFacts;
  /** Its name, long or short as it was written. */
  readonly name: string;
  /** Its text; a switch may have none. */
  readonly text: string | undefined;
}

/** A command line, cut into its parts. */
export interface CommandLine {
  readonly flags: readonly GivenFlag[];
  readonly sites: readonly string[];
  /** What cannot be read, each with its place. */
  readonly problems: readonly string[];
}

/** A flag of the table, which takes a text or is a switch. */
export interface KnownFlag extends FlagFacts {
  readonly isSwitch: boolean;
}

/** The position of the reader. */
interface Reader {
  readonly known: readonly KnownFlag[];
  readonly rest: string[];
  readonly flags: GivenFlag[];
  readonly problems: string[];
}

/**
 * Reads words as sidekick does, whose flags are those of Go: one dash or two, `=` or a word of its own before the text,
 * and sites from the first word on that is no flag. After an unknown flag, the rest cannot be read.
 * @see https://pkg.go.dev/flag#hdr-Command_line_flag_syntax
 */
export function readWords(words: readonly string[], known: readonly KnownFlag[]): CommandLine {
  const [first = '', ...others] = words;
  const reader: Reader = { known, rest: isProgram(first) ? others : [...words], flags: [], problems: [] };
  while (isFlag(reader.rest[0]) && readFlag(reader));
  if (reader.rest[0] === '--') reader.rest.shift();
  const { flags, rest, problems } = reader;
  return { flags, sites: rest.filter((word) => !isFlag(word)), problems: [...problems, ...lateFlags(rest)] };
}

/** The name of the program is copied along now and then; it is no site. */
function isProgram(word: string): boolean {
  return /^([^:]*\/)?sidekick$/.test(word);
}

function isFlag(word: string | undefined): word is string {
  return word !== undefined && word.length > 1 && word.startsWith('-') && word !== '--';
}

/** Reads one flag; false when the rest cannot be read. */
function readFlag({ known, rest, flags, problems }: Reader): boolean {
  const word = rest.shift() ?? '';
  const [, name = '', assigned] = /^--?([^-=][^=]*)(?:=([^]*))?$/.exec(word) ?? [];
  const flag = known.find((candidate) => candidate.flag === name || candidate.alias === name);
  if (flag === undefined) {
    problems.push(unknownFlag(word, name));
    rest.length = 0;
    return false;
  }
  const text = assigned ?? (flag.isSwitch ? undefined : rest.shift());
  if (text === undefined && !flag.isSwitch) problems.push(`at '--${name}': the text that belongs to it is missing`);
  else flags.push({ flag, name: name.length === 1 ? `-${name}` : `--${name}`, text });
  return true;
}

function unknownFlag(word: string, name: string): string {
  if (['help', 'h', 'version', 'v'].includes(name)) return `at '${word}': sidekick prints that, and ends`;
  return `at '${word}': sidekick has no such flag: it would print its help, and end as if all was well. What follows was not read`;
}

function lateFlags(rest: readonly string[]): readonly string[] {
  return rest
    .filter(isFlag)
    .map((word) => `at '${word}': after a site, sidekick takes each word for a site: write flags before sites`);
}
