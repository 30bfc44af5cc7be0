import { describe, expect, test } from 'vitest';
import type { FlagFacts } from '../../lib/sidekick/option.ts';
import { ADDRESS, KEY_PASSWORD, OPTIONS_BY_VALUE } from '../../lib/sidekick/options.ts';
import { optionRows, optionsTable } from '../../lib/sidekick/optionsTable.ts';
import { sidekickRules } from '../../lib/sidekick/rules/rules.ts';
import { RECORDED_FLAGS } from './verdicts.ts';

/** Renamed to --log before the oldest version that we take. */
const RENAMED = ['logging'];

const FLAGS: ReadonlyMap<string, FlagFacts> = new Map(
  [ADDRESS, KEY_PASSWORD, ...Object.values(OPTIONS_BY_VALUE)].map((flag) => [flag.flag, flag]),
);
const RECORDED = RECORDED_FLAGS.filter(({ flag }) => !RENAMED.includes(flag));

test('the table has the flags of all versions, and no other', () => {
  expect([...FLAGS.keys()].sort()).toEqual(RECORDED.map(({ flag }) => flag).sort());
  expect(RECORDED.filter(({ last }) => last !== 'v7.1.2')).toEqual([]);
});

describe.each(RECORDED)('--$flag', ({ flag, alias, history }) => {
  const ours = FLAGS.get(flag);
  const row = optionRows().find(({ option }) => option.startsWith(`\`--${flag}\``));

  test('came, and changed, with the versions of its source', () => {
    const versions = [ours?.since, ...(ours?.changes ?? []).map(([version]) => version)];
    expect(versions.map((version) => `v${version}`)).toEqual(history.map(({ version }) => version));
    for (const { version } of history) expect(row?.versions).toContain(version);
  });

  test('has its alias', () => {
    expect(ours?.alias ?? null).toBe(alias);
    expect(row?.option).toBe(alias === null ? `\`--${flag}\`` : `\`--${flag}\`, \`-${alias}\``);
  });

  test('takes what its source takes, and has its default', () => {
    const { kind = '', default: standard = '' } = history.at(-1) ?? {};
    const option = Object.values(OPTIONS_BY_VALUE).find((candidate) => candidate.flag === flag);
    if (option) expect(FORMS[option.form]).toContain(kind);
    if (standard !== '') expect(row?.standard).toBe(standard);
  });
});

const FORMS = { switch: ['Bool'], integer: ['Int'], integers: ['IntSlice'], text: ['String', 'Duration'] };

test('each option is set by a value, and each rule is one of an option, a site, a variable, or of the image alone', () => {
  expect(optionRows().filter(({ values }) => values === '')).toEqual([]);
  const told = new Set(optionRows().flatMap(({ rules }) => rules.split(', ')));
  const alone = sidekickRules.filter(({ id }) => !told.has(id));
  expect(alone.map(({ id, about }) => [id, about])).toEqual([
    ['SK070', []],
    ['SK071', []],
    ['SK073', []],
    ['SK074', []],
    ['SK075', []],
  ]);
});

test('the table is Markdown, a row for each option', () => {
  const lines = optionsTable().split('\n');
  expect(lines.slice(0, 3)).toEqual([
    "| Option | Versions | sidekick's default | Value | Rules |",
    '| --- | --- | --- | --- | --- |',
    '| `--address`, `-a` | v0.1.0 on | :8080 | `sidekick.port`, `sidekick.listen` | SK060, SK061 |',
  ]);
  expect(lines).toHaveLength(optionRows().length + 2);
  expect(lines).toContain('| `--dns-ttl` | v3.0.4 on | 10m | `sidekick.dnsTtl` | SK006, SK007, SK008, SK105 |');
});
