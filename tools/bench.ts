import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ToolError } from './bootstrap/toolError.mjs';
import { build } from './build.ts';
import { bundleProgram } from './lib/bundleProgram.ts';
import { showNode } from './lib/process.ts';
import { ROOT } from './lib/root.ts';

/** Runs each benchmark in bench/ (or those whose names are given) in a process of its own. */
export async function main(wanted: readonly string[]): Promise<number> {
  await build();
  const names = readdirSync(join(ROOT, 'bench'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .filter((name) => wanted.length === 0 || wanted.includes(name));
  if (names.length === 0) throw new ToolError('bench/ has no such benchmark.');
  for (const name of names) {
    const code = await showNode([await bundleProgram(`bench/${name}.ts`)]);
    if (code !== 0) return code;
  }
  return 0;
}
