import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findChromium } from '../../tools/lib/chromium.ts';
import { partsEnv } from '../../tools/parts.ts';

/** A stand-in for pip: makes a package in the folder that its last argument names. */
const PIP = `if [ "$3" = --version ]; then echo pip 1; exit; fi
  for target; do :; done
  echo package > "$target/package.py"`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidegrid-parts-'));
  mkdirSync(join(folder, 'bin'));
  symlinkSync('/bin/sh', join(folder, 'bin/sh'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the packages of the examples in Python', () => {
  test('are fetched once, by their hashes, and tests are told where they are', async () => {
    program('python3', PIP);
    expect(await partsEnv(surroundings())).toEqual({});
    expect(getParts().stderr.match(/^Installing .*requirements.txt into /gm)).toHaveLength(2);
    const { PYTHONPATH = '' } = await partsEnv({ ...surroundings(), PYTHONPATH: '/mine' });
    const folders = PYTHONPATH.split(delimiter);
    expect(folders.map((path) => existsSync(join(path, 'package.py')))).toEqual([true, true, false]);
    expect(folders[2]).toBe('/mine');
    expect(getParts()).toMatchObject({ status: 0, stderr: '' });
    expect(readdirSync(join(folder, 'cache'))).toHaveLength(2);
  });

  test('are not asked for without pip, and that is no failure', async () => {
    const { status, stderr } = getParts();
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: 'The examples in Python cannot be tested: python3 is not installed.\n',
    });
    expect(await partsEnv(surroundings())).toEqual({});
  });

  test('must have the hashes that the examples say', () => {
    program('python3', 'if [ "$3" = --version ]; then echo pip 1; else echo "$@" >&2; exit 1; fi');
    const { status, stderr } = getParts();
    expect(status).toBe(0);
    expect(stderr).toMatch(/--require-hashes .*requirements\.txt/);
    expect(stderr).toMatch(/pip install of .*requirements\.txt failed: see above\n$/);
    expect(readdirSync(join(folder, 'cache'))).toEqual([]);
  });
});

describe('chromium', () => {
  test('is the one that CHROMIUM_BIN names, or the first on the PATH', () => {
    const chrome = program('google-chrome', '');
    expect(findChromium({ PATH: join(folder, 'bin') })).toBe(chrome);
    const chromium = program('chromium', '');
    expect(findChromium({ PATH: `/nowhere:${join(folder, 'bin')}` })).toBe(chromium);
    expect(findChromium({ PATH: join(folder, 'bin'), CHROMIUM_BIN: '/mine' })).toBe('/mine');
    expect(findChromium({ PATH: '/nowhere' })).toBeUndefined();
  });
});

/** Runs tools/parts.ts, with a Chromium at hand. */
function getParts() {
  return spawnSync(process.execPath, [resolve('tools/run.mjs'), 'parts'], { env: surroundings(), encoding: 'utf8' });
}

function surroundings() {
  return {
    PATH: join(folder, 'bin'),
    SIDEGRID_CACHE: join(folder, 'cache'),
    CHROMIUM_BIN: '/chromium',
  };
}

function program(name: string, script: string): string {
  const path = join(folder, 'bin', name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}
