import { describe, expect, test } from 'vitest';
import { parseCommandLine, printCommandLine } from '../../../lib/sidekick/commandLine/commandLine.ts';
import { validate } from '../../../lib/values/validate.ts';
import { overlayValues } from '../../../lib/read/merge.ts';
import type { ValuesObject } from '../../../lib/read/value.ts';
import { sidekickChart } from '../chart.ts';
import { VERDICTS } from '../verdicts.ts';

const LEAST = ['-p', '/x', 'http://a{1...4}'];

const parse = (...words: string[]) => parseCommandLine([...words, ...LEAST]);

describe('errors', () => {
  test('all errors are told, each place once', () => {
    const { errors } = parseCommandLine(['-p', 'x', '-d', '5 s', '--cert', '/a', 'http://a:1', 'bad', 'http://b:0']);
    expect(errors.map((error) => error.slice(0, error.indexOf(':')))).toEqual([
      "at '/sidekick/healthPath'",
      "at '/sidekick/healthDuration'",
      "at '/sidekick/sites/1'",
      "at '/sidekick/sites/2'",
      "at '/sidekick/tls'",
    ]);
  });

  test('what the schema takes and the version does not is told by a rule', () => {
    expect(parse('--health-duration', '5').errors).toEqual([
      expect.stringContaining('Sidekick v7.1.2 does not accept 5: it would print its help') as string,
    ]);
  });

  test('options that the version does not have', () => {
    const { errors } = parseCommandLine(['--health-timeout', '5s', '--rr-dns-mode', '-p', '/x', 'http://a'], 'v4.0.5');
    expect(errors.map((error) => /\((SK\d+)\)$/.exec(error)?.[1])).toEqual(['SK109', 'SK110']);
  });

  test('a password never shows in what is printed', () => {
    expect(JSON.stringify(parse('--key-password', 'hunter2'))).not.toContain('hunter2');
  });
});

describe('round trip', () => {
  const accepted = VERDICTS.map(({ args }) => ['--health-path', '/x', ...args]).filter(
    (args) => parseCommandLine(args).errors.length === 0,
  );

  test('there is much to try', () => {
    expect(accepted.length).toBeGreaterThan(50);
  });

  test.each(accepted.map((args) => [args.slice(2).join(' '), args]))('%s', (_, args) => {
    const { settings } = parseCommandLine(args);
    const printed = printCommandLine(settings);
    expect(parseCommandLine(printed)).toMatchObject({ settings, errors: [] });
    expect(printCommandLine(parseCommandLine(printed).settings)).toEqual(printed);
    const values = overlayValues(sidekickChart.defaults as ValuesObject, { sidekick: settings } as ValuesObject);
    expect(validate(sidekickChart.schema, values)).toEqual([]);
    expect(sidekickChart.render({ values: { sidekick: settings } }).objects).toHaveLength(2);
  });
});
