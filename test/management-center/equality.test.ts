import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jsonValues } from '../../lib/testing/jsonValues.ts';
import { arbitraryCase } from '../../lib/testing/arbitraryCase.ts';
import { writeChart } from '../support/chartFolder.ts';
import { difference, ownAnswer } from '../../lib/testing/difference.ts';
import type { TestedDefinition } from '../support/definitions.ts';
import { type Helm, helmTemplateText } from '../support/helm.ts';
import { Oracle } from '../support/oracle.ts';
import { consoleChart } from './definition.ts';

const RUNS = Number(process.env['SIDEGRID_RUNS'] ?? 500);
const HELM_RUNS = Math.ceil(RUNS / 20);
const SEED = Number(process.env['SIDEGRID_SEED'] ?? Date.now() % 2 ** 31);

const TESTED: TestedDefinition = {
  name: 'console',
  definition: consoleChart,
  base: { managementCenter: { enabled: true } },
  rightToWrong: 2500,
  steady: [
    { managementCenter: { port: 8080, healthPort: 8081 } },
    { managementCenter: { adminSecret: { name: 'mc-admin' } } },
    { managementCenter: { persistence: { enabled: true } } },
    { managementCenter: { ingress: { hosts: [{ host: 'grid.example' }] } } },
  ],
};

let oracle: Oracle;
let chart: string;
let folder: string;
beforeAll(async () => {
  oracle = await Oracle.start();
  chart = writeChart('console', consoleChart.files());
  folder = mkdtempSync(join(tmpdir(), 'sidegrid-values-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await oracle.close();
});

test(`our evaluation and Helm's engine agree over ${RUNS} values objects`, { timeout: 1_800_000 }, async () => {
  const counts = { equal: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(arbitraryCase(TESTED), async (input) => {
      const { values, release, namespace, kubeVersion, apiVersions } = input;
      const helm = await oracle.render(chart, values, { name: release, namespace }, kubeVersion, apiVersions);
      expect(difference(ownAnswer(consoleChart, input), helm)).toBeUndefined();
      counts[helm.error === undefined ? 'equal' : 'refused']++;
    }),
    { numRuns: RUNS, seed: SEED },
  );
  console.log(`console: ${counts.equal} equal, ${counts.refused} refused by both, 0 differences (seed ${SEED})`);
  expect(counts.equal).toBeGreaterThan(RUNS / 3);
  expect(counts.refused).toBeGreaterThan(0);
});

test.each<Helm>(['helm3', 'helm4'])(
  `what %s template prints equals our evaluation over ${HELM_RUNS} values files`,
  { timeout: 600_000 },
  async (helm) => {
    let equal = 0;
    for (const [index, input] of fc.sample(arbitraryCase(TESTED), { numRuns: HELM_RUNS, seed: SEED }).entries()) {
      const values = join(folder, `${helm}-${index}.yaml`);
      writeFileSync(values, jsonValues(input.values));
      const { text, error } = await helmTemplateText({ helm, chart, ...input, valuesFiles: [values] });
      const answer = error === undefined ? await oracle.parse(text) : { error };
      expect(difference(ownAnswer(consoleChart, input), answer)).toBeUndefined();
      if (error === undefined) equal++;
    }
    console.log(`console, ${helm}: ${equal} equal, ${HELM_RUNS - equal} refused by both (seed ${SEED})`);
    expect(equal).toBeGreaterThan(HELM_RUNS / 4);
  },
);
