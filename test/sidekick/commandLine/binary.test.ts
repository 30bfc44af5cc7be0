import { spawn } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCommandLine, printCommandLine } from '../../../lib/sidekick/commandLine/commandLine.ts';
import { BINARY, NO_BINARY } from '../program.ts';

/** Words that fit a place, most of them right. */
const flag = fc.oneof(
  words('--health-duration', '5s', '1m30s', '.5s', '0s', '5', '5 s', '-1s', '99999h'),
  words('--health-timeout', '10s', '0.001ms', '', '1d'),
  words('--dns-ttl', '30s', '10m', '0'),
  words('--health-port', '0', '9000', '65535', '65536', '-1', 'x'),
  words('--read-health-path', '', '/read?x=%20', '/%zz'),
  words('--trace', '', 'all', 'application', 'other'),
  words('--host-balance', '', 'least', 'random'),
  words('--tls-max', '1.2', '1.3', '1.1', ''),
  words('--status-code', '200', '503', 'x'),
  words('--auto-tls-host', '', 'localhost', '*.example.com,10.0.0.1,::1'),
  words('--pprof', '', '127.0.0.1:0', 'x'),
  fc.constantFrom(['-q'], ['--quiet=T'], ['--quiet=maybe'], ['--json'], ['-e=false'], ['--debug'], ['-l']),
);

function words(name: string, ...texts: readonly string[]): fc.Arbitrary<readonly string[]> {
  return fc
    .tuple(fc.constantFrom(...texts), fc.boolean())
    .map(([text, joined]) => (joined ? [`${name}=${text}`] : [name, text]));
}

const host = fc.constantFrom(
  ...['a', 'A.b-c', 'a.', 'minio{0...3}', 'm{01...10}-{1...2}.hl', '10.0.0.{1...3}', '[::1]', '[1::2::3]', 'a_b', 'a-'],
  ...['a{3...1}', 'a{1..3}', 'x'.repeat(63), 'x'.repeat(64), `${'x'.repeat(61)}{9...10}`, `${'x'.repeat(62)}{9...10}`],
);
const pool = fc
  .tuple(
    fc.constantFrom('http://', 'http://', 'https://', 'ftp://'),
    host,
    fc.constantFrom('', ':9', ':65535', ':65536', ':9/'),
  )
  .map((parts) => parts.join(''));
const site = fc.array(pool, { minLength: 1, maxLength: 2 }).map((pools) => pools.join(','));
const commandLine = fc
  .tuple(fc.array(flag, { maxLength: 2 }), fc.array(site, { minLength: 1, maxLength: 2 }))
  .map(([flags, sites]) => ['--health-path', '/x', ...flags.flat(), ...sites]);

test('what we accept runs, as it is and as we print it', async ({ skip }) => {
  skip(BINARY === undefined, NO_BINARY);
  const lines = fc.sample(commandLine, 2000).filter((words) => parseCommandLine(words).errors.length === 0);
  const printed = lines.map((words) => printCommandLine(parseCommandLine(words).settings).slice(1));
  const tried = [...lines, ...printed].slice(0, 240);
  expect(tried.length).toBeGreaterThan(100);
  for (let index = 0; index < tried.length; index += 12) {
    const outcomes = await Promise.all(tried.slice(index, index + 12).map(exitOf));
    expect(outcomes.filter((outcome) => outcome !== undefined)).toEqual([]);
  }
});

/** What a run ended with, or undefined when it still serves after a while. */
async function exitOf(args: readonly string[]): Promise<object | undefined> {
  const child = spawn(BINARY ?? '', ['--address', '127.0.0.1:0', ...args], {
    env: {},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(String(chunk)));
  const ended = new Promise<object>((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ args, code, output: output.join('').slice(0, 300) }));
  });
  const outcome = await Promise.race([
    ended,
    new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 600)),
  ]);
  child.kill('SIGKILL');
  await ended;
  return outcome;
}
