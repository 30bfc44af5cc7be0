import { expect, test } from 'vitest';
import { sidecarGrid } from '../../../lib/charts/sidecar-grid/definition.ts';
import { installedProgram } from '../program.ts';

const program = installedProgram();

test.each([
  [[], sidecarGrid.valuesYaml],
  [['--schema'], sidecarGrid.schemaJson],
  [['--markdown'], sidecarGrid.valuesTable],
])('values %j prints all of it', async (words, text) => {
  const { code, stdout, stderr } = await program.run(['values', 'sidecar-grid', ...words]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.trimEnd()).toBe(text.trimEnd());
});

test('the values that are printed are the defaults', async () => {
  const { stdout } = await program.run(['values', 'sidecar-grid']);
  program.write('defaults.yaml', stdout);
  const needed = ['--set', 'app.image.repository=a,app.image.tag=b'];
  const args = ['synth', 'sidecar-grid', ...needed, '--stdout'];
  expect(await program.run([...args, '-f', 'defaults.yaml'])).toEqual(await program.run(args));
});

test('only one form is printed', async () => {
  expect(await program.run(['values', 'sidecar-grid', '--schema', '--markdown'])).toEqual({
    code: 2,
    stdout: '',
    stderr: 'error: sidegrid values takes --schema or --markdown, not both (see sidegrid values --help)\n',
  });
});
