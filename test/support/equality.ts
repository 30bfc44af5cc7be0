import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arbitraryCase } from '../../lib/testing/arbitraryCase.ts';
import { writeChart } from './chartFolder.ts';
import { difference, ownAnswer } from '../../lib/testing/difference.ts';
import type { TestedDefinition } from './definitions.ts';
import { Oracle } from './oracle.ts';
import { runs } from './runs.ts';

const RUNS = runs(2000);
const SEED = Number(process.env['SIDEGRID_SEED'] ?? Date.now() % 2 ** 31);

/** The property: of each of these definitions, what we evaluate is what Helm's engine makes of the chart. */
export function holdEquality(definitions: readonly TestedDefinition[]): void {
  let oracle: Oracle;
  beforeAll(async () => {
    oracle = await Oracle.start();
  });
  afterAll(() => oracle.close());

  describe.each(definitions)('$name', (tested) => {
    const { name, definition } = tested;

    test(`our evaluation and Helm's engine agree over ${RUNS} values objects`, { timeout: 1_800_000 }, async () => {
      const chart = writeChart(name, definition.files());
      const counts = { equal: 0, refused: 0 };
      await fc.assert(
        fc.asyncProperty(arbitraryCase(tested), async (input) => {
          const own = ownAnswer(definition, input);
          const helm = await oracle.render(
            chart,
            input.values,
            { name: input.release, namespace: input.namespace },
            input.kubeVersion,
            input.apiVersions,
          );
          expect(difference(own, helm)).toBeUndefined();
          counts['error' in own ? 'refused' : 'equal']++;
        }),
        { numRuns: RUNS, seed: SEED },
      );
      console.log(`${name}: ${counts.equal} equal, ${counts.refused} refused by both, 0 differences (seed ${SEED})`);
      expect(counts.equal).toBeGreaterThan(RUNS / 3);
      expect(counts.refused).toBeGreaterThan(0);
    });
  });
}
