import { complaints, killAll, table } from './kill.ts';
import { MUTANTS } from './mutants.ts';

// All mutants: `npm run mutants -- --runs 500 --seed 7`.
const [, , root = '', runs = '', seed = ''] = process.argv;
const fates = await killAll(MUTANTS, { root, runs: Number(runs), seed: Number(seed) });
console.log(table(fates));
for (const { killedBy, mutant } of process.env['SIDEGRID_VERBOSE'] ? fates : [])
  console.log(`\n${mutant.file}, ${mutant.fault}:\n  ${killedBy?.slice(0, 400) ?? '-'}`);
const wrong = complaints(fates);
for (const complaint of wrong) console.error(`\n${complaint}`);
console.log(`\n${fates.length - wrong.length} of ${fates.length} mutants came to the end that they should.`);
process.exitCode = wrong.length === 0 ? 0 : 1;
