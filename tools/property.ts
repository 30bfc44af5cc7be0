import yargs from 'yargs';
import { build } from './build.ts';
import { runTests } from './lib/runTests.ts';

/** The property alone, on all of its random cases or as many as wanted: `npm run property -- --runs 5000 --seed 42`. */
export async function main(args: readonly string[]): Promise<number> {
  const {
    runs,
    seed,
    _: files,
  } = yargs(args)
    .scriptName('npm run property --')
    .option('runs', { type: 'number', describe: 'Values files to try' })
    .option('seed', { type: 'number', describe: 'Where the random values files start' })
    .strictOptions()
    .parseSync();
  await build();
  return runTests(['test/property', ...files.map(String)], {
    SIDEGRID_THOROUGH: 'yes',
    ...(runs !== undefined && { SIDEGRID_RUNS: String(runs) }),
    ...(seed !== undefined && { SIDEGRID_SEED: String(seed) }),
  });
}
