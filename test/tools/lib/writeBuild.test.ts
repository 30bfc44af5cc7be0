import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeBuild } from '../../../tools/lib/writeBuild.ts';

test('bundles are written whole, over older ones, and nothing unfinished stays', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sidegrid-build-'));
  const output = (text: string) => [{ path: join(folder, 'build/cli.cjs'), contents: Buffer.from(text) }];
  writeBuild(output('old'));
  writeBuild(output('new'));

  expect(readFileSync(join(folder, 'build/cli.cjs'), 'utf8')).toBe('new');
  expect(readdirSync(join(folder, 'build'))).toEqual(['cli.cjs']);
  rmSync(folder, { recursive: true });
});
