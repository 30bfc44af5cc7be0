import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.ts';
import { showNode } from './lib/process.ts';
import { ROOT } from './lib/root.ts';

/** Each built-in chart has a folder of its name. */
const BUILT_IN = readdirSync(join(ROOT, 'lib/charts'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** Renders the built-in charts into charts/ again; `--check` only tells whether they differ. */
export async function main(args: readonly string[]): Promise<number> {
  await build();
  for (const chart of BUILT_IN) {
    const code = await showNode(['bin/sidegrid.cjs', 'chart', chart, '-o', 'charts', ...args]);
    if (code !== 0) return code;
  }
  return 0;
}
