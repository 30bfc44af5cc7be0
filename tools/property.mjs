import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { dependencies } from './dependencies.mjs';
import { command } from './lib/command.mjs';
import { runTests } from './lib/run-tests.mjs';

// The property alone, on all of its random cases or as many as wanted: `npm run property -- --runs 5000 --seed 42`.
await command(import.meta.url, async () => {
  const { values, positionals } = parseArgs({
    options: { runs: { type: 'string' }, seed: { type: 'string' } },
    allowPositionals: true,
  });
  await dependencies();
  await build();
  return runTests(['test/property', ...positionals], {
    SIDEGRID_THOROUGH: 'yes',
    ...(values.runs !== undefined && { SIDEGRID_RUNS: values.runs }),
    ...(values.seed !== undefined && { SIDEGRID_SEED: values.seed }),
  });
});
