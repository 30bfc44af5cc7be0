import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { moduleText } from './modules.ts';
import { installedProgram } from './program.ts';

const program = installedProgram();

test.each(['--version', '-V'])('%s prints the version of the package', async (word) => {
  expect(await program.run([word])).toEqual({ code: 0, stdout: `${packageJson.version}\n`, stderr: '' });
});

test('help is asked for in many ways', async () => {
  const outcomes = async (...lines: string[]) => await Promise.all(lines.map((line) => program.run(line.split(' '))));
  const [ofProgram, ...alike] = await outcomes('--help', '-h', 'help');
  expect(ofProgram).toMatchObject({ code: 0, stderr: '' });
  expect(ofProgram?.stdout).toContain('Usage: sidegrid COMMAND CHART');
  for (const outcome of alike) expect(outcome).toEqual(ofProgram);
  const [ofChart, ...same] = await outcomes('chart --help', 'chart x -h', 'help chart', '--help chart');
  expect(ofChart?.stdout).toContain('Usage: sidegrid chart CHART');
  for (const outcome of same) expect(outcome).toEqual(ofChart);
});

test('exit codes tell success, invalid input and wrong usage apart', async () => {
  program.write('chart.ts', moduleText());
  expect(await program.run(['images', 'chart.ts'])).toMatchObject({ code: 0 });
  expect(await program.run(['images', 'chart.ts', '--set', 'size=x'])).toMatchObject({ code: 1, stdout: '' });
  expect(await program.run(['images', 'chart.ts', '--sat', 'size=x'])).toMatchObject({ code: 2, stdout: '' });
});

test('a bug in sidegrid exits with 70, and asks for a report', async () => {
  // What lies in a package is not the code of the user: so is our own copy in node_modules.
  program.write('node_modules/broken/package.json', '{"type":"module","exports":"./index.js"}');
  program.write(
    'node_modules/broken/index.js',
    'export default { props: {}, schema: {}, files() {}, render() { return undefined.objects; } };',
  );
  program.write('broken.mjs', "export { default } from 'broken';\n");
  const { code, stdout, stderr } = await program.run(['synth', 'broken.mjs', '--stdout']);
  expect({ code, stdout }).toEqual({ code: 70, stdout: '' });
  expect(stderr).toMatch(/^error: this is a bug in sidegrid: please report it with\nTypeError: .*\n +at /);
});
