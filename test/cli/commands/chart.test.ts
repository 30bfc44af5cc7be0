import { appendFileSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readFiles } from '../folder.ts';
import { moduleText } from '../modules.ts';
import { installedProgram } from '../program.ts';

const program = installedProgram();

test('a chart is written once, and not again when nothing changed', async () => {
  program.write('chart.ts', moduleText());
  expect(await program.run(['chart', 'chart.ts', '-o', 'once'])).toEqual({
    code: 0,
    stdout: '',
    stderr: 'wrote the chart demo 1.0.0 to once/demo\n',
  });
  expect(await program.run(['chart', 'chart.ts', '-o', 'once'])).toMatchObject({
    code: 0,
    stderr: 'nothing changed in the chart demo 1.0.0 in once/demo\n',
  });
});

test('a check is silent when nothing differs', async () => {
  program.write('chart.ts', moduleText());
  await program.run(['chart', 'chart.ts', '-o', 'clean']);
  program.write('clean/demo/LICENSE', 'mine');
  program.write('clean/demo/ci/small-values.yaml', 'size: 1\n');
  expect(await program.run(['chart', 'chart.ts', '-o', 'clean', '--check'])).toEqual({
    code: 0,
    stdout: '',
    stderr: '',
  });
});

test('a check of a chart that differs prints a diff of each file, and changes nothing', async () => {
  program.write('chart.ts', moduleText());
  await program.run(['chart', 'chart.ts', '-o', 'drift']);
  appendFileSync(program.path('drift/demo/values.yaml'), 'extra: 1\n');
  program.write('drift/demo/templates/stale.yaml', 'kind: Stale\n');
  rmSync(program.path('drift/demo/README.md'));
  const before = readFiles(program.path('drift'));
  const { code, stdout, stderr } = await program.run(['chart', 'chart.ts', '-o', 'drift', '--check']);
  expect(code).toBe(1);
  expect(stderr).toBe('error: drift/demo is not what sidegrid chart chart.ts writes: write it again without --check\n');
  expect(stdout).toContain('+++ b/values.yaml\n');
  expect(stdout).toContain('\n-extra: 1\n');
  expect(stdout).toContain('--- a/README.md\tmissing\n');
  expect(stdout).toContain('+++ b/templates/stale.yaml\tnot made any more\n');
  expect(readFiles(program.path('drift'))).toEqual(before);
});

test('a check of a chart that is not there says so', async () => {
  program.write('chart.ts', moduleText());
  expect(await program.run(['chart', 'chart.ts', '-o', 'missing', '--check'])).toEqual({
    code: 1,
    stdout: '',
    stderr: 'error: there is no missing/demo to check: write it without --check first\n',
  });
});

test('files of the user stay, and stale templates go', async () => {
  program.write('chart.ts', moduleText());
  await program.run(['chart', 'chart.ts', '-o', 'kept']);
  const fresh = readFiles(program.path('kept/demo'));
  const own = { LICENSE: 'mine', 'ci/small-values.yaml': 'size: 1\n' };
  for (const [path, text] of Object.entries(own)) program.write(`kept/demo/${path}`, text);
  program.write('kept/demo/templates/stale.yaml', 'kind: Stale\n');
  await program.run(['chart', 'chart.ts', '-o', 'kept']);
  expect(readFiles(program.path('kept'))).toEqual(
    Object.fromEntries(Object.entries({ ...fresh, ...own }).map(([path, text]) => [`demo/${path}`, text])),
  );
});
