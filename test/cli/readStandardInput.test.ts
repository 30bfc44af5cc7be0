import { expect, test } from 'vitest';
import { moduleText } from './modules.ts';
import { installedProgram } from './program.ts';

const program = installedProgram();

test('values come from standard input, also when their writer is slow', async () => {
  program.write('chart.ts', moduleText());
  const slowly = '(sleep 0.3; echo "size:"; sleep 0.3; echo "  5")';
  const { stdout } = await program.shell(`${slowly} | sidegrid synth chart.ts -f - --stdout`);
  expect(stdout).toContain('size: "5"');
});

test('more than one chunk of standard input is read', async () => {
  program.write('chart.ts', moduleText());
  const input = `${'# a comment\n'.repeat(50_000)}size: 6\n`;
  const { stdout } = await program.run(['synth', 'chart.ts', '-f', '-', '--stdout'], { input });
  expect(stdout).toContain('size: "6"');
});

test('a read that another program made not to wait is tried again', async (context) => {
  program.write('chart.ts', moduleText());
  program.write(
    'noWait.py',
    'import fcntl, os, sys\nfcntl.fcntl(0, fcntl.F_SETFL, fcntl.fcntl(0, fcntl.F_GETFL) | os.O_NONBLOCK)\n',
  );
  const hasPython = (await program.shell('command -v python3')).code === 0;
  context.skip(!hasPython, 'there is no python3 to make standard input non-blocking');
  const { stdout } = await program.shell(
    '(sleep 0.5; echo "size: 7") | (python3 noWait.py; sidegrid synth chart.ts -f - --stdout)',
  );
  expect(stdout).toContain('size: "7"');
});
