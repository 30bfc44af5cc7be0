import { expect, test } from 'vitest';
import { moduleText } from './modules.ts';
import { installedProgram } from './program.ts';

const program = installedProgram();

test('a reader that has seen enough is no error', async () => {
  const line = 'sidegrid values sidecar-grid --schema | head -1; echo "${PIPESTATUS[0]}"';
  expect(await program.shell(line)).toEqual({ code: 0, stdout: '{\n0\n', stderr: '' });
});

test('a reader that is slow gets all', async () => {
  const { stdout } = await program.run(['values', 'sidecar-grid', '--schema']);
  expect(await program.shell('sidegrid values sidecar-grid --schema | (sleep 0.3; cat)')).toMatchObject({ stdout });
});

test('output that cannot be written is an error', async () => {
  expect(await program.shell('sidegrid values sidecar-grid > /dev/full')).toEqual({
    code: 1,
    stdout: '',
    stderr: 'error: cannot write to standard output: there is no space left\n',
  });
});

test('an error that cannot be told still has its exit code', async () => {
  expect(await program.shell('sidegrid nope 2> /dev/full')).toMatchObject({ code: 2, stdout: '' });
});

test('errors and warnings have colour on a terminal only, and not under NO_COLOR', async (context) => {
  const inTerminal = (variables: string) =>
    program.shell(`${variables} script -qec 'node ${EXECUTABLE} nope' /dev/null`);
  context.skip((await program.shell('command -v script')).code !== 0, 'script is not installed');
  expect((await inTerminal('')).stdout).toMatch(/^\u001b\[31merror:\u001b\[0m there is no command/);
  expect((await inTerminal('NO_COLOR=1')).stdout).toMatch(/^error: there is no command/);
  expect((await program.run(['nope'])).stderr).toMatch(/^error: there is no command/);
});

test('what a module prints goes to standard error', async () => {
  program.write('chart.ts', moduleText({ before: "console.log('loading'); console.info('still');" }));
  const { stdout, stderr } = await program.run(['images', 'chart.ts']);
  expect({ stdout, stderr }).toEqual({ stdout: 'ghcr.io/acme/demo:1.2\n', stderr: 'loading\nstill\n' });
});

const EXECUTABLE = 'node_modules/sidegrid/bin/sidegrid.cjs';
