import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { dependencies } from './dependencies.mjs';
import { command } from './lib/command.mjs';
import { showNode } from './lib/process.mjs';
import { ROOT } from './lib/root.mjs';

/** Each built-in chart has a folder of its name. */
const BUILT_IN = readdirSync(join(ROOT, 'lib/charts'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

// Renders the built-in charts into charts/ again; `--check` only tells whether they differ.
await command(import.meta.url, async () => {
  await dependencies();
  await build();
  for (const chart of BUILT_IN) {
    const code = await showNode(['bin/sidegrid.cjs', 'chart', chart, '-o', 'charts', ...process.argv.slice(2)]);
    if (code !== 0) return code;
  }
});
