import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nameOf, readText } from '../../lib/cli/readText.ts';
import { folderWith } from './folder.ts';
import { moduleText } from './modules.ts';
import { installedProgram } from './program.ts';

test('a text is read as it is, a byte order mark too', () => {
  const folder = folderWith({ a: '\ufeffä\r\n😀', empty: '' });
  expect(readText(join(folder, 'a'))).toBe('\ufeffä\r\n😀');
  expect(readText(join(folder, 'empty'))).toBe('');
});

test('a file that cannot be read is told with the reason', () => {
  const folder = folderWith();
  expect(() => readText(folder)).toThrow(`the file ${JSON.stringify(folder)} cannot be read: it is a folder`);
  expect(() => readText('')).toThrow('the file "" cannot be read: there is no such file or folder');
});

test.each([
  ['a byte that never stands in UTF-8', [0x61, 0x0a, 0x0a, 0xff], 3],
  ['UTF-16', [0xff, 0xfe, 0x61, 0x00], 1],
  ['half of a surrogate pair', [0xed, 0xa0, 0x80, 0x0a], 1],
  ['a character that is cut off by the end', [0x0a, 0xf0, 0x9f], 2],
  ['a character that is cut off by the end of its line', [0x0a, 0xf0, 0x9f, 0x0a, 0x61], 2],
])('%s is refused with its line', (_, bytes, line) => {
  const path = join(folderWith(), 'a.yaml');
  writeFileSync(path, Buffer.from(bytes));
  expect(() => readText(path)).toThrow(`${path}:${line}: these bytes are not UTF-8: save the file as UTF-8`);
});

test('standard input has a name in errors', () => {
  expect(nameOf('-')).toBe('<stdin>');
  expect(nameOf('a.yaml')).toBe('a.yaml');
});

describe('readStandardInput', () => {
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
});
