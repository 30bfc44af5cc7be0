import { AssertionError } from 'node:assert';
import { availableParallelism } from 'node:os';
import fc from 'fast-check';
import type { ChartDefinition } from '../chart/definition.ts';
import { isUserError, UserError } from '../errors.ts';
import { arbitraryCase } from './arbitraryCase.ts';
import { type Case, difference, ownAnswer } from './difference.ts';
import { HelmProgram } from './helmProgram.ts';

/** Options of {@link expectChartMatchesHelm}. */
export interface MatchOptions {
  /** Values that every case has: what your chart requires. @default {} */
  readonly values?: object;
  /** Number of random values files. Each takes Helm about 50 ms. @default 50 */
  readonly runs?: number;
  /** Start of the random cases, to repeat a failure. @default - another one each time */
  readonly seed?: number;
  /** The program helm: a path, or a name on the PATH. @default 'helm' */
  readonly helm?: string;
}

/** How many cases were compared. */
export interface MatchReport {
  /** Cases for which both gave the same objects. */
  readonly equal: number;
  /** Cases that both refused, for the same reason. */
  readonly refused: number;
  readonly seed: number;
}

/**
 * Compares a chart with your own Helm over random values files: `helm template` and `render()` must give the same objects, and
 * refuse the same values. Most values are valid and hostile, such as `yes`, `{{` or `1e3`.
 * @throws AssertionError for a difference, with the smallest values that show it, and the seed that repeats it
 * @throws UserError when Helm cannot be run, and for values that the chart refuses
 */
export async function expectChartMatchesHelm(
  definition: ChartDefinition,
  options: MatchOptions = {},
): Promise<MatchReport> {
  const { values = {}, runs = 50, helm = 'helm', seed = Math.floor(Math.random() * 2 ** 31) } = options;
  assertAccepted(definition, values);
  const cases = arbitraryCase({ definition, base: values as Record<string, unknown> });
  const program = new HelmProgram(helm, definition.info.name, definition.files());
  try {
    const samples = fc.sample(cases, { seed, numRuns: runs });
    const counts = { equal: 0, refused: 0 };
    const failed = await firstFailure(samples, async (sample) => {
      const own = ownAnswer(definition, sample);
      counts['error' in own ? 'refused' : 'equal']++;
      return difference(own, await program.template(sample)) !== undefined;
    });
    if (failed !== undefined) await fail(definition, program, cases, { seed, path: String(failed) });
    return { ...counts, seed };
  } finally {
    program.close();
  }
}

/** The index of the first sample that fails. As many run at once as there are processors. */
async function firstFailure(
  samples: readonly Case[],
  isFailure: (sample: Case) => Promise<boolean>,
): Promise<number | undefined> {
  const width = availableParallelism();
  for (let start = 0; start < samples.length; start += width) {
    const failures = await Promise.all(samples.slice(start, start + width).map(isFailure));
    if (failures.includes(true)) return start + failures.indexOf(true);
  }
  return undefined;
}

/** Random values are added to these, so the chart must accept them. */
function assertAccepted(definition: ChartDefinition, values: object): void {
  try {
    definition.render({ values });
  } catch (error) {
    if (!isUserError(error)) throw error;
    throw new UserError(`${error.message}\nGive the values that your chart requires as the option values.`);
  }
}

/** Shrinks a failed case, and says what differs. */
async function fail(
  definition: ChartDefinition,
  program: HelmProgram,
  cases: fc.Arbitrary<Case>,
  { seed, path }: { readonly seed: number; readonly path: string },
): Promise<never> {
  const differs = async (sample: Case) => difference(ownAnswer(definition, sample), await program.template(sample));
  const property = fc.asyncProperty(cases, async (sample) => (await differs(sample)) === undefined);
  const { counterexample } = await fc.check(property, { seed, path, numRuns: 1, endOnFailure: false });
  const [smallest] = counterexample ?? fc.sample(cases, { seed, path, numRuns: 1 });
  throw new AssertionError({
    message: [
      `The chart ${definition.info.name} and its Helm chart differ.`,
      `Case: ${JSON.stringify(smallest, null, 2)}`,
      `Difference: ${JSON.stringify(smallest && (await differs(smallest)), null, 2)}`,
      `To repeat it, use { seed: ${seed} }.`,
    ].join('\n'),
  });
}
