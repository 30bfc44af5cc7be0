import yargs from 'yargs';
import { install, variableOf } from './install.ts';
import { bundleProgram } from './lib/bundleProgram.ts';
import { showNode } from './lib/process.ts';
import { ROOT } from './lib/root.ts';

/** The check of the check: the property must see each fault of test/mutants/mutants.ts. */
export async function main(args: readonly string[]): Promise<number> {
  const { runs, seed } = yargs(args)
    .scriptName('npm run mutants --')
    .option('runs', { type: 'number', default: 400, describe: 'Values files to try on each mutant' })
    .option('seed', { type: 'number', default: 1, describe: 'Where the random values files start' })
    .strict()
    .parseSync();
  const { oracle } = await install();
  return showNode([await bundleProgram('test/mutants/main.ts'), ROOT, String(runs), String(seed)], {
    env: { ...process.env, [variableOf('oracle')]: oracle },
  });
}
