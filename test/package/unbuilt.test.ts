import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

test('the command line of a clone without a build says in one line what to run', () => {
  const clone = mkdtempSync(join(realpathSync(tmpdir()), 'sidegrid-unbuilt-'));
  onTestFinished(() => rmSync(clone, { recursive: true }));
  cpSync('bin', join(clone, 'bin'), { recursive: true });
  const { status, stderr } = spawnSync('node', [join(clone, 'bin/sidegrid.cjs'), '--version'], { encoding: 'utf8' });
  expect(stderr).toBe(`error: sidegrid is not built: run npm run build in ${clone}\n`);
  expect(status).toBe(1);
});
