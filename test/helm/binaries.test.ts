import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arbitraryCase } from '../../lib/testing/arbitraryCase.ts';
import { writeChart } from '../support/chartFolder.ts';
import { type Case, difference, type HelmAnswer, ownAnswer } from '../../lib/testing/difference.ts';
import { DEFINITIONS } from '../support/definitions.ts';
import { type Helm, helmTemplateText } from '../support/helm.ts';
import { Oracle } from '../support/oracle.ts';
import { runs } from '../support/runs.ts';
import { inParallel } from './parallel.ts';
import { jsonValues } from '../../lib/testing/jsonValues.ts';

const RUNS = runs(100, 'SIDEGRID_BINARY_RUNS');
/** The share of cases that may be refused: of few cases, chance makes it larger. */
const MOST_REFUSED = RUNS < 100 ? 0.9 : 0.75;
const SEED = Number(process.env['SIDEGRID_SEED'] ?? Date.now() % 2 ** 31);
const WIDTH = Math.min(4, Math.max(2, availableParallelism()));

let folder: string;
let oracle: Oracle;
beforeAll(async () => {
  oracle = await Oracle.start();
  folder = mkdtempSync(join(tmpdir(), 'sidegrid-values-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await oracle.close();
});

describe.each(DEFINITIONS)('$name', (tested) => {
  const { name, definition } = tested;

  test.each<Helm>(['helm3', 'helm4'])(
    `what %s template prints equals our evaluation over ${RUNS} values files`,
    { timeout: 1_800_000 },
    async (helm) => {
      const chart = writeChart(name, definition.files());
      const cases = fc.sample(arbitraryCase(tested), { numRuns: RUNS, seed: SEED });
      const answers = await inParallel([...cases.entries()], WIDTH, async ([index, input]) => {
        const values = join(folder, `${name}-${helm}-${index}.yaml`);
        writeFileSync(values, jsonValues(input.values));
        const { text, error } = await helmTemplateText({ helm, chart, ...input, valuesFiles: [values] });
        return error === undefined ? await oracle.parse(text) : { error };
      });
      const differences = cases.flatMap((input, index) => differenceOf(input, answers[index]));
      const refused = answers.filter(({ error }) => error !== undefined).length;
      console.log(`${name}, ${helm}: ${RUNS - refused} equal, ${refused} refused by both (seed ${SEED})`);
      expect(differences).toEqual([]);
      expect(refused).toBeLessThan(RUNS * MOST_REFUSED);
    },
  );

  function differenceOf(input: Case, answer: HelmAnswer = {}): readonly object[] {
    const found = difference(ownAnswer(definition, input), answer);
    return found ? [{ input, found }] : [];
  }
});
