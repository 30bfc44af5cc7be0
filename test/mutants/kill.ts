import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build, type Plugin } from 'esbuild';
import type { Death } from './hunt.ts';
import type { Mutant } from './mutants.ts';
import { PROGRAM } from '../../tools/lib/bundleProgram.ts';

/** A mutant, and what became of it. */
export interface Fate extends End {
  readonly mutant: Mutant;
}

interface End extends Death {
  /** It never lived: the text is not found once, or what stands in its place is no program. @default - it lived */
  readonly unfit?: string;
}

/** How the property is held over each mutant. The seed is fixed, so that a fate stays the same. */
export interface Hunt {
  /** The repository. */
  readonly root: string;
  readonly runs: number;
  readonly seed: number;
}

/** Holds the property over each mutant, on all processors. @throws Error when it fails without any */
export async function killAll(mutants: readonly Mutant[], hunt: Hunt): Promise<readonly Fate[]> {
  // Below node_modules, so that the bundles find the packages.
  const cache = join(hunt.root, 'node_modules/.cache/sidegrid-mutants');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'run-'));
  try {
    const sane = await kill(undefined, join(folder, 'sane'), hunt);
    const failure = sane.unfit ?? sane.killedBy;
    if (failure !== undefined) throw new Error(`the property fails without any fault: ${failure}`);
    const fates: Fate[] = [];
    const left = [...mutants.entries()];
    const worker = async () => {
      for (let next = left.shift(); next; next = left.shift())
        fates[next[0]] = { mutant: next[1], ...(await kill(next[1], join(folder, String(next[0])), hunt)) };
    };
    await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, worker));
    return fates;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function kill(mutant: Mutant | undefined, file: string, { root, runs, seed }: Hunt): Promise<End> {
  const [program, answer] = [`${file}.mjs`, `${file}.json`];
  try {
    await bundle(mutant, root, program);
  } catch (error) {
    return { runs: 0, unfit: firstLine(error) };
  }
  try {
    await promisify(execFile)(process.execPath, [program, answer, String(runs), String(seed)], { maxBuffer: 1 << 28 });
  } catch (error) {
    return { runs: 0, unfit: `it does not start: ${lastLines(error)}` };
  }
  return JSON.parse(readFileSync(answer, 'utf8')) as Death;
}

/** The property's program with the mutant in place of the file: the working tree stays as it is. */
async function bundle(mutant: Mutant | undefined, root: string, outfile: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: ['test/mutants/hunt.ts'],
    outfile,
    ...PROGRAM,
    logLevel: 'silent',
    plugins: mutant ? [put(mutant, root)] : [],
    // Support files find the repository's tools by their own place.
    define: { 'import.meta.url': JSON.stringify(new URL('test/support/helm.ts', `file://${root}/`).href) },
  });
}

/** Gives esbuild the mutant where it asks for the file. */
function put(mutant: Mutant, root: string): Plugin {
  const file = resolve(root, 'lib', mutant.file);
  const contents = mutate(mutant, readFileSync(file, 'utf8'));
  return {
    name: 'mutant',
    setup: (building) =>
      building.onLoad({ filter: /\.ts$/ }, ({ path }) => (path === file ? { contents, loader: 'ts' } : undefined)),
  };
}

/** A file with the fault in it. @throws Error when the text is gone, or stands more than once */
export function mutate({ text, replacement }: Mutant, source: string): string {
  const places = source.split(text).length - 1;
  if (places !== 1) throw new Error(`the mutant is stale: its text stands ${places} times in the file`);
  return source.replace(text, () => replacement);
}

/** Whether a mutant has come to the end that it should. */
export function isAsItShould({ mutant, killedBy, unfit }: Fate): boolean {
  return unfit === undefined && (killedBy === undefined) === (mutant.equivalent !== undefined);
}

/** One line for each mutant: its end, after how many values objects, the fault, and what killed it. */
export function table(fates: readonly Fate[]): string {
  return fates
    .map((fate) => `${outcome(fate).padEnd(22)}${fate.mutant.file.padEnd(30)}${fate.mutant.fault}`)
    .join('\n');
}

function outcome(fate: Fate): string {
  const { mutant, killedBy, unfit, runs } = fate;
  if (unfit !== undefined) return 'UNFIT';
  if (killedBy !== undefined && mutant.equivalent === undefined)
    return runs === 0 ? 'killed at synth' : `killed after ${runs}`;
  if (killedBy !== undefined) return `NOT EQUIVALENT`;
  return mutant.equivalent === undefined ? `SURVIVED ${runs}` : 'equivalent';
}

/** What is wrong with each mutant that has not come to the end that it should, in full. */
export function complaints(fates: readonly Fate[]): readonly string[] {
  return fates
    .filter((fate) => !isAsItShould(fate))
    .map(({ mutant, unfit, killedBy }) => `${mutant.file}, ${mutant.fault}: ${unfit ?? killedBy ?? 'it has survived'}`);
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 2).join(' ');
}

function lastLines(error: unknown): string {
  const stderr = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
  return /^\w*Error: .*$/m.exec(stderr)?.[0] ?? stderr.trim().slice(-500);
}
