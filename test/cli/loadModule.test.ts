import { expect, test } from 'vitest';
import { moduleText } from './modules.ts';
import { installedProgram } from './program.ts';

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
