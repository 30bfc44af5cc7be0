import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../lib/cli/commands.ts';
import { filesIn } from '../../lib/cli/filesIn.ts';
import { installedProgram, type Outcome } from './program.ts';

// What earlier starts compiled is kept in the user's cache folder, and never stands in the way of a start.

const program = installedProgram();
const SYNTH = ['synth', 'sidecar-grid', '--set', 'app.image.repository=a,app.image.tag=b', '--stdout'];

test('a start keeps what it compiled, per command, and the next one takes it as it is', async () => {
  const first = await run('kept', SYNTH);
  const [cache = '', ...more] = cachesIn('kept');
  expect(more).toEqual([]);
  expect(cache).toMatch(new RegExp(`^sidegrid/code/synth/${process.version}-${process.arch}-`));
  const { ino, size, mode } = statSync(join(home('kept'), cache));
  expect(size).toBeGreaterThan(500_000);
  expect(mode & 0o077).toBe(0);
  expect(await run('kept', SYNTH)).toEqual(first);
  expect(statSync(join(home('kept'), cache)).ino).toBe(ino);
  await run('kept', ['images', 'sidecar-grid', '--help']);
  expect(cachesIn('kept').map((path) => path.split('/')[2])).toEqual(['other', 'synth']);
});

test.each([
  ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ['empty', () => Buffer.alloc(0)],
  ['text', () => Buffer.from('hello')],
  ['without a block that the disk lost', (bytes: Buffer) => bytes.fill(0, 300_000, 304_096)],
  ['of another version of V8', (bytes: Buffer) => Buffer.concat([Buffer.from([1, 2, 3, 4]), bytes.subarray(4)])],
])('a cache that is %s is made again', async (_, damage) => {
  const good = await run('damaged', SYNTH);
  const path = join(home('damaged'), cachesIn('damaged')[0] ?? '');
  const whole = readFileSync(path);
  writeFileSync(path, damage(Buffer.from(whole)));
  expect(await run('damaged', SYNTH)).toEqual(good);
  expect(statSync(path).size).toBeGreaterThan(whole.length * 0.9);
  expect(await run('damaged', SYNTH)).toEqual(good);
});

test('starts at once leave one whole cache', async () => {
  const outcomes = await Promise.all(Array.from({ length: 6 }, () => run('race', SYNTH)));
  expect(new Set(outcomes.map(({ stdout }) => stdout)).size).toBe(1);
  expect(outcomes.map(({ code }) => code)).toEqual(Array(6).fill(0));
  expect(cachesIn('race')).toHaveLength(1);
  expect(await run('race', SYNTH)).toEqual(outcomes[0]);
});

test.each(['/dev/null', '/proc/nowhere'])(
  'where %s is the cache folder nothing is kept, and nothing is said',
  async (folder) => {
    const outcome = await program.run(SYNTH, { env: { XDG_CACHE_HOME: `${folder}/x` } });
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
  },
);

test('a cache folder that cannot be written is left alone', async (context) => {
  context.skip(process.geteuid?.() === 0, 'root may write everywhere');
  mkdirSync(join(home('fixed'), 'sidegrid'), { recursive: true });
  chmodSync(join(home('fixed'), 'sidegrid'), 0o500);
  expect(await run('fixed', SYNTH)).toMatchObject({ code: 0, stderr: '' });
  expect(cachesIn('fixed')).toEqual([]);
});

test('a run that fails keeps nothing: it compiles little', async () => {
  expect(await run('failed', ['synth', 'sidecar-grid', '--nope'])).toMatchObject({ code: 2 });
  expect(await run('failed', ['synth', 'sidecar-grid', '--set', 'replicas=x'])).toMatchObject({ code: 1 });
  expect(cachesIn('failed')).toEqual([]);
});

test('the oldest go where there are many', async () => {
  await run('many', SYNTH);
  const [cache = ''] = cachesIn('many');
  const folder = join(home('many'), dirname(cache));
  rmSync(join(home('many'), cache));
  for (let day = 1; day <= 12; day++) {
    writeFileSync(join(folder, `v18-${day}`), '');
    utimesSync(join(folder, `v18-${day}`), day * 86_400, day * 86_400);
  }
  await run('many', SYNTH);
  const kept = [6, 7, 8, 9, 10, 11, 12].map((day) => `v18-${day}`);
  expect(readdirSync(folder).sort()).toEqual([...kept, basename(cache)].sort());
});

test('without XDG_CACHE_HOME it is ~/.cache', async () => {
  const env = { XDG_CACHE_HOME: '', HOME: program.path('person') };
  await program.run(SYNTH, { env });
  expect(filesIn(program.path('person/.cache/sidegrid/code')).length).toBeGreaterThan(0);
});

test('each command has a cache of its own', () => {
  const text = readFileSync(program.path('node_modules/sidegrid/bin/sidegrid.cjs'), 'utf8');
  const [, names = ''] = /COMMANDS = \[([^\]]*)\]/.exec(text) ?? [];
  expect(names.match(/\w+/g)).toEqual(Object.keys(COMMANDS));
});

test('the build ships no cache, and the command line in ASCII, as it is read', () => {
  const build = program.path('node_modules/sidegrid/build');
  expect(filesIn(build).filter((path) => path.includes('cache'))).toEqual([]);
  const bytes = readFileSync(join(build, 'cli.cjs'));
  expect(bytes.findIndex((byte) => byte > 0x7f)).toBe(-1);
});

function home(name: string): string {
  return program.path(`cache-${name}`);
}

async function run(name: string, words: readonly string[]): Promise<Outcome> {
  return await program.run(words, { env: { XDG_CACHE_HOME: home(name) } });
}

/** Those of ours; node's own, of what it loads, lie in folders. */
function cachesIn(name: string): readonly string[] {
  return filesIn(home(name)).filter((path) => path.split('/').length === 4);
}
