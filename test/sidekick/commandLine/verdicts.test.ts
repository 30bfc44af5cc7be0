import { afterAll, describe, expect, test } from 'vitest';
import { parseCommandLine } from '../../../lib/sidekick/commandLine/commandLine.ts';
import { type Verdict, VERDICTS } from '../verdicts.ts';

/** Why we refuse what runs: it does nothing, something else than it says, or what a chart cannot answer for. */
const STRICTER: readonly (readonly [error: RegExp, reason: string])[] = [
  [/has a path, which/, 'a path of a site is asked for health, and dropped from requests'],
  [/has a range in the port/, 'network policies need the ports as numbers'],
  [/has a range of hexadecimal numbers/, '{10...1f} starts at ten, {a...10} is a alone: nobody means that'],
  [/more than five digits/, 'no pod has such a number, and a long range eats the memory'],
  [/has a scheme in capitals/, 'rules about https look for https'],
  [/sites\/0': .*has a port that is no number from 1 to 65535/, 'nothing listens on port 0'],
  [/names a user/, 'users and passwords of a URL are never sent, and would stand in the pod'],
  [/has a query or fragment/, 'queries and fragments are never sent'],
  [/would check health at \//, 'MinIO never answers / with 200, so all servers would be down'],
  [/With one site, sidekick would never use healthPath/, 'the health path would not be used at all'],
  [/takes a path such as/, 'a path without / in front gets one, even http://h/x; a space is no part of a path'],
  [/takes least or random/, 'any other word means random'],
  [/takes all, application or minio/, 'any other word means all'],
  [/takes a status of HTTP/, 'no answer has such a status'],
  [/takes names and addresses/, 'no client accepts a certificate for a name with a space'],
  [/takes an absolute path/, 'a relative path depends on the folder that the image starts in'],
  [/takes an address such as 127/, 'port 0 is any free port, which nobody knows'],
  [
    /write a port number after a colon/,
    'port 0 and no address at all are any free port, and a name is known to the image only',
  ],
];

const counts = new Map<string, number>();
afterAll(() => {
  const lines = [...counts].map(([reason, count]) => `  ${count} × ${reason}`);
  console.log(`${sum(counts)} of ${VERDICTS.length} command lines run, and are refused here:\n${lines.join('\n')}`);
});

const withPath = VERDICTS.map((line) => ({
  ...line,
  args: hasHealthPath(line) ? line.args : ['--health-path', '/x', ...line.args],
}));

describe('our verdict is that of the binary, or stricter with a reason', () => {
  test.each(withPath.map((line, index) => [index + 1, line.args.join(' '), line] as const))('%i: %s', (_, __, line) => {
    const { errors } = parseCommandLine(line.args);
    if (line.verdict === 'exits') expect(errors).not.toEqual([]);
    else if (errors.length > 0) {
      const reasons = STRICTER.filter(([pattern]) => errors.every((error) => pattern.test(error)));
      expect(reasons.map(([, reason]) => reason)).toHaveLength(1);
      for (const [, reason] of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    }
  });

  test('each reason is needed', () => {
    expect(STRICTER.filter(([, reason]) => !counts.has(reason))).toEqual([]);
    expect(sum(counts)).toBe(71);
  });
});

test('without a health path every line is refused: sidekick would run, and take all servers for down', () => {
  const without = VERDICTS.filter((line) => !hasHealthPath(line));
  expect(without.length).toBeGreaterThan(80);
  const taken = without.filter(({ args }) => !parseCommandLine(args).errors.some((error) => error.includes('SK001')));
  expect(taken).toEqual([]);
});

/** A health path is given, and is no word that belongs to another flag. */
function hasHealthPath({ args }: Verdict): boolean {
  return args.some((word) => /^-(-health-path|p)(=|$)/.test(word));
}

function sum(numbers: ReadonlyMap<string, number>): number {
  return [...numbers.values()].reduce((total, count) => total + count, 0);
}
