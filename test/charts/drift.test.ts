import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { builtInChart, CHART_NAMES } from '../../lib/charts/charts.ts';
import { GENERATED } from '../../lib/cli/writeOutput.ts';

test.each(CHART_NAMES)('charts/%s is what its definition renders: run npm run charts when it is not', async (name) => {
  const definition = await builtInChart(name);
  for (const [path, text] of definition?.files() ?? []) {
    const file = fileURLToPath(new URL(`../../charts/${name}/${path}`, import.meta.url));
    expect(readFileSync(file, 'utf8'), path).toBe(path === 'Chart.yaml' ? `${GENERATED}\n${text}` : text);
  }
});
