import type { ValueOf } from '../../values/declaration.ts';
import { validate } from '../../values/validate.ts';
import { compareVersions, NEWEST_VERSION, sidekickImage } from '../version.ts';
import type { SidekickOption } from '../option.ts';
import { ADDRESS, KEY_PASSWORD, OPTIONS_BY_VALUE } from '../options.ts';
import { explainSite, PORT } from '../sites/grammar.ts';
import type { sidekickValues } from '../values.ts';
import type { CommandLine, GivenFlag, KnownFlag } from './readWords.ts';

/** What a user sets of sidekick's values, by name; TLS is a map of its own. */
export type SidekickSettings = {
  -readonly [Name in keyof ValueOf<typeof sidekickValues>]?: unknown;
} & { tls?: Record<string, unknown> };

/** Settings, and what is wrong with what they were read from. */
export interface ReadSettings {
  readonly settings: SidekickSettings;
  readonly problems: readonly string[];
}

/** All flags that sidekick takes. */
export const KNOWN_FLAGS: readonly KnownFlag[] = [
  { ...ADDRESS, isSwitch: false },
  { ...KEY_PASSWORD, isSwitch: false },
  ...Object.values(OPTIONS_BY_VALUE).map((option) => ({ ...option, isSwitch: option.form === 'switch' })),
];

/**
 * The values of a command line of a version, without those that are our defaults. What it leaves out is as
 * sidekick has it.
 */
export function readSettings({ flags, sites }: CommandLine, version: string): ReadSettings {
  const problems = [...repeatedNames(flags), ...passwords(flags)];
  const settings: SidekickSettings = {};
  if (version !== `v${NEWEST_VERSION}`) settings.image = sidekickImage(version);
  Object.assign(settings, readAddress(flags, problems));
  settings.sites = sites;
  for (const [path, option] of Object.entries(OPTIONS_BY_VALUE)) {
    const value = readOption(path, option, flags, problems) ?? unsetValue(path, version);
    if (value !== undefined && value !== option.declaration.defaultValue) setAt(settings, path, value);
  }
  return { settings, problems: [...problems, ...siteProblems(sites)] };
}

/** Our own defaults are others than sidekick's, so what a command line leaves out must be said. */
function unsetValue(path: string, version: string): unknown {
  if (path === 'log') return false;
  if (path === 'trace' && compareVersions(version, '0.5.8') >= 0) return 'all';
  return path === 'dnsTtl' && compareVersions(version, '3.0.4') >= 0 ? '10m' : undefined;
}

/** sidekick takes one name of a flag, or the other. */
function repeatedNames(flags: readonly GivenFlag[]): string[] {
  const twice = flags.filter(({ flag, name }) =>
    flags.some((other) => other.flag.flag === flag.flag && other.name < name),
  );
  return [
    ...new Set(
      twice.map(
        ({ flag }) => `at '--${flag.flag}': sidekick takes it by one name, --${flag.flag} or -${flag.alias ?? ''}`,
      ),
    ),
  ];
}

function passwords(flags: readonly GivenFlag[]): string[] {
  const given = flags.some(({ flag }) => flag.flag === KEY_PASSWORD.flag);
  const where = "at '/sidekick/tls/keyPasswordSecret'";
  return given
    ? [`${where}: a password is no argument, which anybody reads: keep it in a Secret, and set name and key of it`]
    : [];
}

function readAddress(flags: readonly GivenFlag[], problems: string[]): SidekickSettings {
  const given = flags.findLast(({ flag }) => flag.flag === ADDRESS.flag);
  if (given?.text === undefined) return {};
  const [, host, port] =
    new RegExp(`^(|0[.]0[.]0[.]0|\\[::\\]|127[.]0[.]0[.]1|localhost):(${PORT})$`).exec(given.text) ?? [];
  if (host === undefined) {
    problems.push(
      `at '/sidekick/port': ${given.name} ${JSON.stringify(given.text)}: write a port number after a colon, for all addresses, or after 127.0.0.1:, for loopback`,
    );
    return {};
  }
  return {
    ...(port === '8080' ? {} : { port: Number(port) }),
    ...(host === '127.0.0.1' || host === 'localhost' ? { listen: 'loopback' } : {}),
  };
}

/** The value of an option, or undefined when it was not given or cannot be read. */
function readOption(path: string, option: SidekickOption, flags: readonly GivenFlag[], problems: string[]): unknown {
  const given = flags.filter(({ flag }) => flag.flag === option.flag);
  const last = given.at(-1);
  if (last === undefined) return undefined;
  const isList = option.form === 'integers';
  const value = isList ? given.map(({ text }) => readText('integer', text)) : readText(option.form, last.text);
  const isWrong = validate(option.declaration.schema, value).length > 0 || (last.text === '' && !option.takesEmpty);
  const texts = [...new Set(given.map(({ text }) => JSON.stringify(text ?? 'true')))];
  const place = `at '/sidekick/${path.replace('.', '/')}': ${last.name}`;
  if (isWrong) problems.push(`${place} takes ${option.takes}, not ${texts.join(' ')}`);
  else if (!isList && texts.length > 1)
    problems.push(
      `${place} is given as ${texts.join(' and ')}, of which sidekick keeps the last: leave out the others`,
    );
  else return value;
  return undefined;
}

/** A text as the value that it denotes, or the text itself. */
function readText(form: SidekickOption['form'], text: string | undefined): unknown {
  if (text === undefined) return true;
  if (form === 'integer') return /^-?[0-9]{1,9}$/.test(text) ? Number(text) : text;
  if (form !== 'switch') return text;
  if (/^(1|t|T|true|TRUE|True)$/.test(text)) return true;
  return /^(0|f|F|false|FALSE|False)$/.test(text) ? false : text;
}

function setAt(settings: SidekickSettings, path: string, value: unknown): void {
  if (path.startsWith('tls.')) settings.tls = { ...settings.tls, [path.slice(4)]: value };
  else Object.assign(settings, { [path]: value });
}

function siteProblems(sites: readonly string[]): readonly string[] {
  return sites.flatMap((site, index) =>
    explainSite(site).map((reason) => `at '/sidekick/sites/${index}': ${JSON.stringify(site)} ${reason}`),
  );
}
