import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sidecarGrid } from '../../lib/charts/sidecar-grid/definition.ts';
import { loadDefinition } from '../../lib/cli/loadDefinition.ts';
import { folderWith } from './folder.ts';

test('a built-in chart is known by its name', async () => {
  expect(await loadDefinition('sidecar-grid')).toBe(sidecarGrid);
});

test('a name that is none is answered with the nearest one, or with all', async () => {
  await expect(loadDefinition('sidecar-gird')).rejects.toThrow(
    '"sidecar-gird" is neither a built-in chart nor a file: did you mean sidecar-grid?',
  );
  await expect(loadDefinition('./no/such.ts')).rejects.toThrow('the built-in charts are sidecar-grid');
  await expect(loadDefinition('__proto__')).rejects.toThrow('"__proto__" is neither a built-in chart nor a file');
});

test('a folder, and a file that is no module, are refused', async () => {
  const folder = folderWith({ 'values.yaml': '' });
  await expect(loadDefinition(`${folder}/`)).rejects.toThrow(
    `${folder}/ is a folder: name the module in it that exports the chart, such as ${folder}/chart.ts`,
  );
  const file = join(folder, 'values.yaml');
  await expect(loadDefinition(file)).rejects.toThrow(`${file} is not a module: its name must end with .ts, .mts`);
});

test.each([
  ['export const a = 1;', 'has no default export: write export default defineChart({ … })'],
  ['export const mine = { files: 1, render: 2, schema: 3 };', 'has no default export: write export default mine'],
  ['export default 7;', 'is no chart definition: write export default defineChart({ … })'],
  ['export default null;', 'is no chart definition'],
  ['export default { default: { files: 1 } };', 'is no chart definition'],
])('the module "%s" is refused', async (text, problem) => {
  const path = join(folderWith({ 'chart.mjs': text }), 'chart.mjs');
  await expect(loadDefinition(path)).rejects.toThrow(problem);
});
