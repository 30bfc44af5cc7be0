import { cpSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { builtInChart, CHART_NAMES } from '../../lib/charts/charts.ts';
import { GENERATED } from '../../lib/cli/writeOutput.ts';
import { type Files, folderWith, readFiles, writeFiles } from '../cli/folder.ts';

test.each(CHART_NAMES)('charts/%s is what its definition renders: run npm run charts when it is not', async (name) => {
  expect(generated(`charts/${name}`)).toEqual(await rendered(name));
});

test('each folder of charts/ is one of a built-in chart', () => {
  expect(readdirSync('charts').sort()).toEqual([...CHART_NAMES].sort());
});

test.each(['templates/old.yaml', 'templates/tests/old.yaml', 'OLD.md'])('a stray %s is drift', async (path) => {
  const folder = folderWith();
  cpSync('charts/sidekick', folder, { recursive: true });
  expect(generated(folder)).toEqual(await rendered('sidekick'));
  writeFiles(folder, { [path]: '' });
  expect(generated(folder)).not.toEqual(await rendered('sidekick'));
});

/** All files of a chart's folder, but for the values files of CI, which people write. */
function generated(folder: string): Files {
  return Object.fromEntries(Object.entries(readFiles(folder)).filter(([path]) => !path.startsWith('ci/')));
}

async function rendered(name: string): Promise<Files> {
  const definition = await builtInChart(name);
  const files = Object.fromEntries(definition?.files() ?? []);
  return { ...files, 'Chart.yaml': `${GENERATED}\n${files['Chart.yaml'] ?? ''}` };
}
