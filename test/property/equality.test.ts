import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChartDefinition } from '../../lib/index.ts';
import nasty from '../fixtures/definitions/nasty.ts';
import { arbitrarySettings, keysIn } from '../support/arbitrarySettings.ts';
import { writeChart } from '../support/chartFolder.ts';
import { type Case, difference, ownAnswer } from '../support/compare.ts';
import { Oracle } from '../support/oracle.ts';

const RUNS = Number(process.env['SIDEGRID_RUNS'] ?? 2000);
const SEED = Number(process.env['SIDEGRID_SEED'] ?? Date.now() % 2 ** 31);

const definitions: Record<string, ChartDefinition> = { nasty: nasty };

let oracle: Oracle;
beforeAll(async () => {
  oracle = await Oracle.start();
});
afterAll(() => oracle.close());

describe.each(Object.entries(definitions))('%s', (name, definition) => {
  test(`our evaluation and Helm's engine agree over ${RUNS} values objects`, { timeout: 1_800_000 }, async () => {
    const chart = writeChart(name, definition.files());
    const counts = { equal: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(arbitraryCase(definition), async (input) => {
        const own = ownAnswer(definition, input);
        const helm = await oracle.render(
          chart,
          input.values,
          { name: input.release, namespace: input.namespace },
          input.kubeVersion,
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

function arbitraryCase(definition: ChartDefinition): fc.Arbitrary<Case> {
  const keys = keysIn(definition.render().objects);
  return fc.record({
    values: arbitrarySettings(definition.schema, keys),
    release: fc.constantFrom(
      'r',
      'release-name',
      'shop',
      definition.props.name,
      'a.b',
      '1e3',
      'true',
      'x'.repeat(53),
      `my-${definition.props.name}`,
    ),
    namespace: fc.constantFrom('default', 'team-a', '0'),
    kubeVersion: fc.constantFrom('1.29.0', '1.31.4', '1.33.0', '1.36.0', 'v1.33.4-gke.1245000', '1.28.9'),
  });
}
