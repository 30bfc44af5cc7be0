import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { stamp } from '../../tools/bootstrap/installedPackages.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sidegrid-run-'));
  for (const folder of ['bin', 'tools']) mkdirSync(join(root, folder));
  writeFileSync(join(root, 'bin/npm'), '#!/bin/sh\necho no network >&2\nexit 1\n', { mode: 0o755 });
  for (const part of ['tools/run.mjs', 'tools/bootstrap', 'package.json', 'package-lock.json'])
    cpSync(resolve(part), join(root, part), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

test('a tool in TypeScript gets its arguments, and its number is the exit code', () => {
  installed();
  tool('count', 'export const main = (args: readonly string[]): Promise<number> => Promise.resolve(args.length);');
  expect(run('count', 'a', 'b', 'c')).toEqual({ status: 3, stderr: '' });
});

test('a tool that gives no number succeeds', () => {
  installed();
  tool('quiet', 'export const main = (): Promise<void> => Promise.resolve();');
  expect(run('quiet')).toEqual({ status: 0, stderr: '' });
});

test('what the user can put right is said without a stack', () => {
  installed();
  const text = "import { ToolError } from './bootstrap/toolError.mjs';\nconst reason: string = 'No Go.';\n";
  tool('fails', `${text}export function main(): never { throw new ToolError(reason); }`);
  expect(run('fails')).toEqual({ status: 1, stderr: 'No Go.\n' });
});

test('a bug is told with its line in the source, of a file that was compiled before, too', () => {
  installed();
  tool(
    'breaks',
    'interface Unused {\n  readonly a: string;\n}\n\nexport function main(): never {\n  throw new Error();\n}',
  );
  for (const round of ['first', 'second']) expect(run('breaks').stderr, round).toContain('tools/breaks.ts:6:9');
});

test('a tool that there is not is refused with the names of those that there are', () => {
  installed();
  tool('build', '');
  tool('test', '');
  expect(run('biuld')).toEqual({ status: 1, stderr: "There is no tool 'biuld': use build, test.\n" });
});

test('without node_modules, npm ci comes first; when it fails, nothing runs', () => {
  tool('test', "console.error('runs');");
  expect(run('test')).toEqual({
    status: 1,
    stderr:
      "Running 'npm ci': node_modules is not what package-lock.json says.\nno network\n'npm ci' failed: see above.\n",
  });
});

/** Makes node_modules, with what compiles TypeScript. */
function installed(): void {
  mkdirSync(join(root, 'node_modules'));
  symlinkSync(resolve('node_modules/esbuild'), join(root, 'node_modules/esbuild'));
  stamp(root);
}

function tool(name: string, text: string): void {
  writeFileSync(join(root, 'tools', `${name}.ts`), text);
}

/** Runs a tool where npm can do nothing. */
function run(...args: readonly string[]): { status: number | null; stderr: string } {
  const env = { PATH: `${join(root, 'bin')}:/bin` };
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'tools/run.mjs'), ...args], {
    env,
    encoding: 'utf8',
  });
  return { status, stderr };
}
