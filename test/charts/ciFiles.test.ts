import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtInChart, CHART_NAMES } from '../../lib/charts/charts.ts';
import { readValuesFile } from '../../lib/read/valuesFile.ts';
import { writeDocuments } from '../../lib/render/writeYaml.ts';

describe.each(CHART_NAMES)('%s', (name) => {
  const folder = `charts/${name}/ci`;

  test.each(readdirSync(folder))('what %s renders to is as it was reviewed', async (file) => {
    const definition = await builtInChart(name);
    const values = readValuesFile(readFileSync(`${folder}/${file}`, 'utf8'), file);
    const rendering = definition?.render({ values, release: 'shop', kubeVersion: '1.33.0' });
    const text = writeDocuments([...(rendering?.objects ?? []), ...(rendering?.tests ?? [])]);
    await expect(text).toMatchFileSnapshot(`__snapshots__/${name}/${file}`);
  });
});
