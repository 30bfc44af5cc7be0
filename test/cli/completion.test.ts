import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../lib/cli/commands.ts';
import { moduleText } from './modules.ts';
import { installedProgram } from './program.ts';

const program = installedProgram();
const CHART_NAMES = ['sidecar-grid', 'hazelcast-operator-cr', 'sidekick'];

describe('the program offers', () => {
  /** What it offers for the last of some words, to a shell. */
  async function offered(words: readonly string[], shell = 'bash'): Promise<readonly string[]> {
    const { stdout } = await program.run(['--get-yargs-completions', ...words], { env: { SHELL: shell } });
    return stdout.split('\n').slice(0, -1);
  }

  test.each([
    [[''], [...Object.keys(COMMANDS), 'help']],
    [['sy'], ['synth']],
    [['--v'], ['--version']],
    [['help', 'd'], ['doctor']],
    [
      ['synth', ''],
      [...CHART_NAMES, ':files'],
    ],
    [
      ['synth', 'side'],
      ['sidecar-grid', 'sidekick', ':files'],
    ],
    [['sidekick', ''], ['parse']],
    [
      ['completion', ''],
      ['bash', 'zsh'],
    ],
    [
      ['synth', 'sidecar-grid', '--set', 'a=1', '--set-'],
      ['--set-string', '--set-json', '--set-file'],
    ],
    [
      ['values', 'sidecar-grid', '-'],
      ['--help', '--schema', '--markdown'],
    ],
    [
      ['doctor', '--format', ''],
      ['text', 'json', 'sarif'],
    ],
    [['doctor', '--format', 's'], ['sarif']],
    [['doctor', '--format=j'], ['--format=json']],
    [['synth', '-f', 'v'], [':files']],
    [['synth', '--values=v'], [':files']],
    [['chart', 'sidecar-grid', '-o', ''], [':folders']],
    [['synth', 'sidecar-grid', '--release', ''], []],
    [['sidekick', 'parse', '--', '-'], [':files']],
    [['synth', 'sidecar-grid', '--set', 'app.im'], ['app.image.']],
    [['synth', 'sidecar-grid', '--set-string', 'app.image.t'], ['app.image.tag=']],
    [['synth', 'sidecar-grid', '--set-json=app.image.t'], ['--set-json=app.image.tag=']],
    [['synth', 'sidecar-grid', '--set', 'replicas=5,app.por'], ['replicas=5,app.port=']],
    [
      ['synth', '-n', 'x', 'sidecar-grid', '--set', 'topology='],
      ['sidecar', 'client-server', 'embedded'].map((word) => `topology=${word}`),
    ],
    [['synth', 'sidecar-grid', '--set', 'metrics.enabled=t'], ['metrics.enabled=true']],
    [['synth', 'sidecar-grid', '--set-file', 'app.config=v'], [':files']],
    [['synth', 'sidecar-grid', '--set-file', 'app.por'], ['app.port=']],
    [['synth', '--set', 'app.'], []],
    [['synth', 'sidecar-grid', '--set', 'no.such.'], []],
    [['synth', 'sidecar-grid', '--set', '__proto__.'], []],
    [['nope', ''], []],
  ])('for %j', async (words, expected) => {
    const found = await offered(words);
    expect([...found].sort()).toEqual([...expected].sort());
  });

  test("paths of the values of a user's own chart", async () => {
    program.write('chart.ts', moduleText());
    expect(await offered(['synth', './chart.ts', '--set', 'si'])).toEqual(['size=']);
  });

  test('descriptions to zsh', async () => {
    expect(await offered(['im'], 'zsh')).toEqual(['images:Print the images that a chart runs']);
    expect(await offered(['values', '--sch'], 'zsh')).toEqual(['--schema:print the JSON Schema instead']);
  });
});

describe('a script', () => {
  test.each(['bash', 'zsh'])('of %s is printed when it is asked for, and for the shell of the user', async (shell) => {
    const asked = await program.run(['completion', shell], { env: { SHELL: '/bin/fish' } });
    expect(asked).toMatchObject({ code: 0, stderr: '' });
    expect(asked.stdout).toContain(`eval "$(sidegrid completion ${shell})"`);
    expect(await program.run(['completion'], { env: { SHELL: `/usr/bin/${shell}` } })).toEqual(asked);
  });

  test('of another shell is not to be had', async () => {
    const refused = { code: 2, stdout: '', stderr: expect.stringContaining('needs bash or zsh, not "fish"') as string };
    expect(await program.run(['completion', 'fish'])).toEqual(refused);
    expect(await program.run(['completion'], { env: { SHELL: '/bin/fish' } })).toEqual(refused);
  });

  test('of zsh can be read by zsh', (context) => {
    if (!has('zsh')) {
      console.log('skipped: there is no zsh here');
      context.skip();
    }
    execFileSync('zsh', ['-n'], { input: scriptOf('zsh') });
  });
});

describe('a real bash', () => {
  test.each([
    ['sidegrid sy', 'sidegrid synth '],
    ['sidegrid synth sidec', 'sidegrid synth sidecar-grid '],
    ['sidegrid synth sidecar-grid --rel', 'sidegrid synth sidecar-grid --release '],
    ['sidegrid synth sidecar-grid --set app.im', 'sidegrid synth sidecar-grid --set app.image.'],
    [
      'sidegrid synth sidecar-grid --set app.port=1,app.image.ta',
      'sidegrid synth sidecar-grid --set app.port=1,app.image.tag=',
    ],
    ['sidegrid synth sidecar-grid --set=topology=emb', 'sidegrid synth sidecar-grid --set=topology=embedded '],
    ['sidegrid synth sidecar-grid --set topology=emb', 'sidegrid synth sidecar-grid --set topology=embedded '],
    ['sidegrid synth   sidecar-grid -f "with sp', 'sidegrid synth   sidecar-grid -f "with space.yaml" '],
    ['sidegrid synth sidecar-grid -f with', String.raw`sidegrid synth sidecar-grid -f with\ space.yaml `],
    ['sidegrid synth sidecar-grid --values=with', String.raw`sidegrid synth sidecar-grid --values=with\ space.yaml `],
    ['sidegrid synth sidecar-grid --set-file a.b=oth', 'sidegrid synth sidecar-grid --set-file a.b=other.txt '],
    ['sidegrid chart sidecar-grid -o fol', 'sidegrid chart sidecar-grid -o folder/'],
    ['sidegrid chart sidecar-grid -o oth', 'sidegrid chart sidecar-grid -o oth'],
    ['sidegrid doctor --format sa', 'sidegrid doctor --format sarif '],
    ['sidegrid nope x', 'sidegrid nope x'],
  ])('completes %j', async (typed, completed) => {
    program.write('with space.yaml', '');
    program.write('other.txt', '');
    program.write('folder/file', '');
    expect(await afterTab(typed)).toBe(completed);
  });

  /** The line that an interactive bash has after a Tab: it prints what it is given to edit, and the line at its end. */
  async function afterTab(typed: string): Promise<string> {
    const shown = 'show() { printf "<%s>" "$READLINE_LINE" >&3; exit 0; }; bind -x \'"\\C-t": show\'';
    program.write(
      'rc',
      `PATH=${program.path('bin')}:$PATH\nbind 'set enable-bracketed-paste off'\neval "$(sidegrid completion bash)"\n${shown}\n`,
    );
    program.write(
      'bin/sidegrid',
      `#!/bin/sh\nexec '${process.execPath}' '${program.path('node_modules/sidegrid/bin/sidegrid.cjs')}' "$@"\n`,
    );
    const { stdout } = await program.shell(
      `chmod +x bin/sidegrid; printf '%s\\t\\024' '${typed.replaceAll("'", "'\\''")}' | TERM=dumb bash --rcfile rc -i 3>line >/dev/null 2>&1; cat line`,
    );
    return /<([^>]*)>/.exec(stdout)?.[1] ?? stdout;
  }
});

function has(shell: string): boolean {
  try {
    return execFileSync(shell, ['-c', 'echo yes'], { encoding: 'utf8' }) === 'yes\n';
  } catch {
    return false;
  }
}

function scriptOf(shell: string): string {
  return execFileSync(process.execPath, [program.path('node_modules/sidegrid/bin/sidegrid.cjs'), 'completion', shell], {
    encoding: 'utf8',
  });
}
