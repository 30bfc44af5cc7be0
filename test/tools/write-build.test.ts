import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeBuild } from '../../tools/lib/write-build.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidegrid-build-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the command line can be run by its name, and old chunks are gone', () => {
  mkdirSync(join(folder, 'cli'));
  writeFileSync(join(folder, 'cli/old-1234.js'), '');
  writeBuild(folder, [output('cli.js', 'run();\n'), output('cli/new-5678.js', ''), output('index.js', '')]);

  expect(readFileSync(join(folder, 'cli.js'), 'utf8')).toBe('#!/usr/bin/env node\nrun();\n');
  expect(statSync(join(folder, 'cli.js')).mode & 0o111).toBe(0o111);
  expect(statSync(join(folder, 'index.js')).mode & 0o111).toBe(0);
  expect(readdirSync(folder).sort()).toEqual(['cli', 'cli.js', 'index.js']);
  expect(readdirSync(join(folder, 'cli'))).toEqual(['new-5678.js']);
});

test('a first line that the source brings along is not doubled', () => {
  writeBuild(folder, [output('cli.js', '#!/usr/bin/env -S node\nrun();\n')]);
  expect(readFileSync(join(folder, 'cli.js'), 'utf8')).toBe('#!/usr/bin/env -S node\nrun();\n');
});

function output(name: string, text: string): { path: string; contents: Uint8Array } {
  return { path: join(folder, name), contents: Buffer.from(text) };
}
