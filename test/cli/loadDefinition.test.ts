import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sidecarGrid } from '../../lib/charts/sidecar-grid/definition.ts';
import { loadDefinition, loadingFailure, moduleFailure } from '../../lib/cli/loadDefinition.ts';
import { UserError } from '../../lib/errors.ts';
import { folderWith } from './folder.ts';
import { moduleText } from './modules.ts';
import { installedProgram } from './program.ts';

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

describe('loadModule', () => {
  const program = installedProgram();

  test.each(['ts', 'mts', 'js', 'mjs'])('a module that ends with .%s is loaded', async (extension) => {
    program.write(`chart.${extension}`, moduleText());
    const { stdout, stderr } = await program.run(['images', `chart.${extension}`]);
    expect({ stdout, stderr }).toEqual({ stdout: 'ghcr.io/acme/demo:1.2\n', stderr: '' });
  });

  test('a CommonJS module that was compiled from TypeScript is loaded', async () => {
    const text = moduleText({ exported: 'exports.default =' }).replace(
      /import (\{.*\}) from 'sidegrid';/,
      "Object.defineProperty(exports, '__esModule', { value: true });\nconst $1 = require('sidegrid');",
    );
    program.write('chart.cjs', text);
    expect(await program.run(['images', 'chart.cjs'])).toMatchObject({ code: 0, stderr: '' });
  });

  test('TypeScript that more than loses its types is compiled, and other files are imported from it', async () => {
    program.write('names.ts', 'export enum Name { Demo = "demo-name" }\nexport type Unused = string;\n');
    const before = "import { Name, type Unused } from './names';\nconst name: Unused = Name.Demo;";
    const compose = `new Resource(chart, 'pod', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data: { size: text\`\${values.size}\` } });`;
    program.write('enum.ts', moduleText({ before, compose }));
    const { stdout } = await program.run(['synth', 'enum.ts', '--stdout']);
    expect(stdout).toContain('name: demo-name');
  });

  test('nothing compiled is left on disk, where other users of the machine could change it', async () => {
    program.write('chart.ts', moduleText());
    program.write('temporary/.keep', '');
    const files = async () => (await program.shell('find . -path ./node_modules/sidegrid -prune -o -print')).stdout;
    const before = await files();
    await program.run(['images', 'chart.ts'], { env: { TMPDIR: program.path('temporary') } });
    expect(await files()).toBe(before);
  });

  test('a module that keeps a timer does not keep the program', async () => {
    program.write('timer.ts', moduleText({ before: 'setInterval(() => {}, 1000);' }));
    expect(await program.run(['images', 'timer.ts'])).toMatchObject({ code: 0, stdout: 'ghcr.io/acme/demo:1.2\n' });
  });

  test('a module that awaits what never comes is an error', async () => {
    program.write('never.ts', 'await new Promise(() => {});\nexport default 1;\n');
    expect(await program.run(['images', 'never.ts'])).toEqual({
      code: 1,
      stdout: '',
      stderr: 'error: the module never finished loading: it awaits something that never comes\n',
    });
  });
});

describe('moduleFailure', () => {
  test("an error is the user's when one of the user's lines led to it, and the innermost is told", () => {
    const chart = join(folderWith({ 'my chart.ts': '' }), 'my chart.ts');
    const helper = join(chart, '../helpers/names.ts');
    const error = thrownAt('boom', ['node:fs:1:1', '/x/node_modules/p/index.js:1:2', `${helper}:7:3`, `${chart}:9:5`]);
    expect(moduleFailure(chart, error)?.message).toBe(
      `the chart definition ${chart} failed: boom\nat run (${helper}:7:3)`,
    );
  });

  test('places that node writes as URLs are told as paths', () => {
    const chart = join(folderWith({ 'my chart.mjs': '' }), 'my chart.mjs');
    const error = thrownAt('boom', [`${new URL(`file://${chart}`).href}:2:7`]);
    expect(moduleFailure(chart, error)?.message).toContain(`at run (${chart}:2:7)`);
  });

  test("without a line of the user's, it is a fault of ours", () => {
    const folder = folderWith({ 'chart.ts': '' });
    const ours = [
      `${folder}/node_modules/p/index.js:1:2`,
      `${folder}/build/cli.cjs:1:2`,
      `${folder}/build/index.js:3:4`,
    ];
    expect(moduleFailure(join(folder, 'chart.ts'), thrownAt(`see ${folder}/chart.ts`, ours))).toBeUndefined();
  });

  test('an error for users is told as it is', () => {
    const error = new UserError('set it');
    expect(moduleFailure('chart.ts', error)).toBe(error);
    expect(loadingFailure('chart.ts', error)).toBe(error);
  });

  test.each([
    ['a text', '"a text"'],
    [undefined, 'undefined'],
    [null, 'null'],
    [{ a: 1 }, '{"a":1}'],
  ])('%j that a module throws is no error of ours', (thrown, told) => {
    expect(moduleFailure('chart.ts', thrown)?.message).toBe(`the chart definition chart.ts threw ${told}`);
  });

  test('a module that cannot be loaded is never a fault of ours, and a hint helps where we have one', () => {
    const chart = join(folderWith({ 'chart.mjs': '' }), 'chart.mjs');
    const failure = (error: Error) => loadingFailure(chart, error).message;
    expect(failure(thrownAt('odd', []))).toBe(`the module ${chart} cannot be loaded: odd`);
    const syntax = Object.assign(new SyntaxError("Unexpected token '='"), { stack: '' });
    expect(failure(syntax)).toBe(
      `the module ${chart} cannot be loaded: Unexpected token '=': node --check ${chart} may show where`,
    );
    expect(failure(thrownAt("Cannot find module 'sidegrid'\nRequire stack:\n- /x/chart.ts", []))).toBe(
      `the module ${chart} cannot be loaded: Cannot find module 'sidegrid': run npm install sidegrid cdk8s constructs beside it`,
    );
  });

  test('the place that node puts in the first line of a stack is told', () => {
    const chart = join(folderWith({ 'chart.mjs': '' }), 'chart.mjs');
    const error = Object.assign(new SyntaxError('no such export'), {
      stack: `file://${chart}:3\nimport x\nSyntaxError`,
    });
    expect(loadingFailure(chart, error).message).toBe(
      `the chart definition ${chart} failed: no such export\nat ${chart}:3`,
    );
  });

  function thrownAt(message: string, places: readonly string[]): Error {
    const stack = [`Error: ${message}`, ...places.map((place) => `    at run (${place})`)].join('\n');
    return Object.assign(new Error(message), { stack });
  }
});
