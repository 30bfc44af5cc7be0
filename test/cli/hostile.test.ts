import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { helmTemplate } from '../support/helm.ts';
import { type Files, readFiles } from './folder.ts';
import { lineOf, moduleText } from './modules.ts';
import { installedProgram, type Outcome } from './program.ts';

// The built program in the hands of users who make mistakes, or worse. Each mistake is told with place, value and remedy.

const program = installedProgram();
const GRID = ['synth', 'sidecar-grid', '--set', 'app.image.repository=ghcr.io/acme/shop,app.image.tag=v1', '--stdout'];

describe('values', () => {
  test.each([
    ['an unknown key', 'aap: {port: 80}', "at '': additional properties 'aap' not allowed (did you mean 'app'?)"],
    [
      'a key of a wrong case',
      'app: {Port: 80}',
      "at '/app': additional properties 'Port' not allowed (did you mean 'port'?)",
    ],
    ['a wrong type', 'app: {port: "x"}', `at '/app/port': got string, want integer, found "x"`],
    ['a number out of range', 'app: {port: 70000}', "at '/app/port': maximum: got 70"],
    [
      'a key with control characters',
      '"\\e[31mred\\n": 1',
      String.raw`additional properties '\x1b[31mred\n' not allowed`,
    ],
    ['a list', '- a', 'FILE:1:1: values must be a map of names to values, not a list'],
    ['a text', 'hello', 'FILE:1:1: values must be a map'],
    ['bad YAML', 'app:\n  port: 80\n   x: 1', 'FILE:3:5: '],
    ['a tab', 'app:\n\tport: 80', 'FILE:2:1: '],
    ['an unknown alias', 'app: *no', 'FILE:1:6: '],
    ['a broken rule', 'member: {port: 8080}', "at '/member/port': Your app and the member both listen on port 8080"],
    ['deep lists', `affinity: ${'['.repeat(100_000)}`, 'FILE:1:1010: nested more than 1000 deep'],
    ['deep maps', `affinity: ${'{a: '.repeat(100_000)}`, 'nested'],
    ['an alias bomb', aliasBomb(), 'document contains excessive aliasing'],
  ])('%s is refused', async (_, text, message) => {
    const path = program.write('values.yaml', text);
    expectRefusal(await program.run([...GRID, '-f', path]), message.replace('FILE', path));
  });

  test.each([100, 500, 900, 990])(
    'maps %i deep are rendered, or refused where the stack is too small',
    async (depth) => {
      const path = program.write('deep.yaml', `affinity: ${'{a: '.repeat(depth)}1${'}'.repeat(depth)}`);
      const outcome = await program.run([...GRID, '-f', path]);
      if (depth <= 100 || outcome.code === 0) expect(outcome).toMatchObject({ code: 0, stderr: '' });
      else expectRefusal(outcome, 'the values are nested too deeply: reduce the nesting');
    },
  );

  test('each place that is wrong has a paragraph of its own', async () => {
    const { stderr } = await program.run([...GRID, '--set', 'app.port=x,member.port=y']);
    expect(stderr.match(/^error: at '\/(app|member)\/port': /gm)).toHaveLength(2);
  });

  test('files that cannot be read are refused', async () => {
    program.write('latin1.yaml', Buffer.from('# fine\na: \xe4\n', 'latin1'));
    const refused = async (file: string, message: string) =>
      expectRefusal(await program.run([...GRID, '-f', file]), message);
    await refused('no.yaml', 'the file "no.yaml" cannot be read: there is no such file or folder');
    await refused('node_modules', 'the file "node_modules" cannot be read: it is a folder');
    await refused('latin1.yaml', 'latin1.yaml:2: these bytes are not UTF-8: save the file as UTF-8');
    await refused('latin1.yaml/a', 'cannot be read: a part of its path is a file');
  });

  test('standard input can be wrong, too', async () => {
    expectRefusal(await program.run([...GRID, '-f', '-'], { input: '- a' }), '<stdin>:1:1: values must be a map');
    expectRefusal(
      await program.run([...GRID, '-f', '-'], { input: Buffer.from([0xff]) }),
      '<stdin>:1: these bytes are not UTF-8',
    );
  });

  test.each([
    [['--set', 'replicas'], `--set 'replicas': key "replicas" has no value`],
    [['--set', 'a[=1'], "--set 'a[=1': "],
    [['--set-json', 'a={'], "--set-json 'a={': "],
    [
      ['--set-file', 'a=no.txt'],
      `--set-file 'a=no.txt': the file "no.txt" cannot be read: there is no such file or folder`,
    ],
    [['--set-string', 'replicas=3'], `at '/replicas': got string, want integer, found "3"`],
  ])('%j is refused', async (words, message) => {
    expectRefusal(await program.run([...GRID, ...words]), message);
  });

  test('a file of 10 MB is read in seconds', { timeout: 120_000 }, async () => {
    const entries = Array.from(
      { length: 200_000 },
      (_, index) => `    KEY_${index}: "a text of many, ${index} in all"\n`,
    );
    const path = program.write('large.yaml', `app:\n  env:\n${entries.join('')}`);
    const { code, stdout, stderr } = await program.run([...GRID, '-f', path]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('KEY_199999');
  });
});

describe('the command line', () => {
  test.each([
    [[], 'which command? One of synth, chart, values, images'],
    [['synt', 'sidecar-grid'], 'there is no command "synt"; did you mean synth?'],
    [['synth'], 'sidegrid synth needs a CHART'],
    [['synth', 'sidecar-grid', 'other'], 'sidegrid synth takes one CHART, and got sidecar-grid other'],
    [[...GRID, '--valuse', 'x'], 'sidegrid synth has no option --valuse; did you mean --values?'],
    [[...GRID, '-f'], 'sidegrid synth needs a value for --values: --values FILE'],
    [[...GRID, '-o', 'dist'], 'sidegrid synth takes --output or --stdout, not both'],
    [['chart', 'sidecar-grid', '-o', ''], 'sidegrid chart needs a value for --output: --output DIR'],
    [['images', 'sidecar-grid', '-o', 'dist'], 'sidegrid images has no option -o'],
  ])('%j is wrong usage', async (words, message) => {
    expectRefusal(await program.run(words), message, 2);
  });

  test.each([
    [['--release', 'A b'], 'the release name "A b" is invalid'],
    [['--release', '../../x'], 'the release name "../../x" is invalid'],
    [['--namespace', 'a.b'], 'the namespace "a.b" is invalid'],
    [['--kube-version', 'new'], 'the Kubernetes version "new" is invalid: write it as 1.33.0'],
    [['--kube-version', '1.28'], 'chart requires kubeVersion: >=1.29.0-0 which is incompatible with Kubernetes v1.28'],
  ])('%j is refused', async (words, message) => {
    expectRefusal(await program.run([...GRID, ...words]), message);
  });
});

describe('modules', () => {
  test.each([
    ['sidecar-gird', 'is neither a built-in chart nor a file: did you mean sidecar-grid?'],
    ['./no.ts', '"./no.ts" is neither a built-in chart nor a file: the built-in charts are sidecar-grid'],
    ['node_modules', 'node_modules is a folder: name the module in it'],
  ])('%s is no chart', async (chart, message) => {
    for (const command of ['synth', 'chart', 'values', 'images'])
      expectRefusal(await program.run([command, chart]), message);
  });

  test('a module that exports something else is refused', async () => {
    program.write('named.ts', moduleText({ exported: 'export const mine =' }));
    program.write('number.ts', 'export default 7;\n');
    program.write('none.ts', 'export const a = 1;\n');
    expectRefusal(
      await program.run(['chart', 'named.ts']),
      'named.ts has no default export: write export default mine',
    );
    expectRefusal(await program.run(['chart', 'number.ts']), 'the default export of number.ts is no chart definition');
    expectRefusal(
      await program.run(['chart', 'none.ts']),
      'none.ts has no default export: write export default defineChart',
    );
  });

  test.each(['ts', 'mjs'])('a .%s module that does not parse is refused', async (extension) => {
    program.write(`syntax.${extension}`, 'const = 1;\n');
    expectRefusal(await program.run(['chart', `syntax.${extension}`]), 'cannot be loaded: ');
  });

  test.each(['ts', 'mjs'])('a .%s module that throws while it loads is told with its line', async (extension) => {
    const text = moduleText({ before: "\nthrow new Error('boom at import');" });
    program.write(`import.${extension}`, text);
    const line = lineOf(text, 'boom');
    expectRefusal(
      await program.run(['chart', `import.${extension}`]),
      'failed: boom at import\n',
      1,
      `import.${extension}:${line}:`,
    );
  });

  test.each([
    ['an error', "throw new Error('boom in compose');", 'boom in compose'],
    ['a mistake of the language', 'undefined.x; // boom', "Cannot read properties of undefined (reading 'x')"],
  ])('%s in compose is told with its line', async (_, statement, message) => {
    const text = moduleText({ compose: `\n    ${statement}` });
    program.write('compose.js', text);
    for (const command of ['synth', 'chart', 'images'])
      expectRefusal(
        await program.run([command, 'compose.js']),
        `the chart definition compose.js failed: ${message}\n`,
        1,
        `compose.js:${lineOf(text, 'boom')}:`,
      );
  });

  test('an error deep in a file beside the module is told with the line of that file', async () => {
    program.write(
      'helper.ts',
      'export function deep(n: number): never {\n  if (n > 0) return deep(n - 1);\n  throw new Error("boom");\n}\n',
    );
    program.write('deep.ts', moduleText({ before: "import { deep } from './helper.ts';", compose: '\n    deep(50);' }));
    expectRefusal(
      await program.run(['chart', 'deep.ts']),
      'the chart definition deep.ts failed: boom\n',
      1,
      'helper.ts:3:',
    );
  });

  test('what is thrown need not be an error', async () => {
    program.write('text.ts', moduleText({ compose: "\n    throw 'a text';" }));
    expectRefusal(await program.run(['chart', 'text.ts']), 'the chart definition text.ts threw "a text"');
  });

  test('an error for users is told as it is', async () => {
    const compose = '\n    throw new UserError(`${chart.node.path}/part: use another size`);';
    program.write('user.ts', moduleText({ compose }));
    expectRefusal(await program.run(['chart', 'user.ts']), 'error: demo/part: use another size\n');
  });

  test('a mistake in a construct is told with its path', async () => {
    const compose =
      "\n    new Resource(chart, 'pod', { apiVersion: 'v1', kind: text`${values.size}`, metadata: { name: 'a' } });";
    program.write('construct.ts', moduleText({ compose }));
    expectRefusal(
      await program.run(['synth', 'construct.ts', '--stdout']),
      'demo/pod: apiVersion and kind must be plain strings',
    );
  });

  test('a value that nothing uses is refused in a chart', async () => {
    const values = `size: integer({ description: 'A.', default: 1 }), spare: integer({ description: 'B.', default: 1 }),`;
    program.write('unused.ts', moduleText({ values }));
    expectRefusal(
      await program.run(['chart', 'unused.ts', '-o', 'unused']),
      'values that no template uses: spare: use them or remove them',
    );
    expect(readdirSync(program.folder)).not.toContain('unused');
  });

  test('a module without sidegrid beside it is told what to install', async () => {
    // A link to the module is followed, so that its packages are found: this one is outside the folder of the program.
    const outside = program.write('../alone-sidegrid/chart.mjs', moduleText());
    try {
      expectRefusal(
        await program.run(['chart', outside]),
        "Cannot find package 'sidegrid'",
        1,
        'run npm install sidegrid cdk8s constructs',
      );
    } finally {
      rmSync(join(outside, '..'), { recursive: true });
    }
  });

  test('a module has its own sidegrid and cdk8s, which are not those of the program', async () => {
    const before = "import { ApiObject, Chart } from 'cdk8s';";
    const compose = `
    if (!(chart instanceof Chart) || Object.getPrototypeOf(Resource) !== ApiObject) throw new Error('another cdk8s');
    new Resource(chart, 'pod', { apiVersion: 'v1', kind: 'Pod', metadata: { name: text\`n\${values.size}\` }, spec: { containers: [{ name: 'a', image: 'b' }] } });`;
    for (const extension of ['ts', 'js']) {
      const file = `own.${extension}`;
      program.write(file, moduleText({ before, compose }));
      const [synth, chart, values, images] = await Promise.all(
        [
          ['synth', file, '--stdout'],
          ['chart', file, '-o', extension],
          ['values', file],
          ['images', file],
        ].map((args) => program.run(args)),
      );
      expect(synth).toMatchObject({ code: 0, stderr: '' });
      expect(synth?.stdout).toContain('name: n3');
      expect(chart).toMatchObject({ code: 0, stdout: '' });
      expect(values?.stdout).toContain('size: 3');
      expect(images).toEqual({ code: 0, stdout: 'b\n', stderr: '' });
    }
  });
});

describe('output', () => {
  test.each([
    ['synth', 'under-a-file', 'file/x', 'file/x/release-name.yaml cannot be written: a part of its path is a file'],
    ['synth', 'at-a-file', 'file', 'file/release-name.yaml cannot be written: a part of its path is a file'],
    ['synth', 'in-proc', '/proc/sidegrid/x', 'cannot be written: there is no such file or folder'],
    ['chart', 'under-a-file', 'file/x', 'file/x/demo cannot be written: a part of its path is a file'],
    ['chart', 'at-a-file', 'file', 'file/demo cannot be written: a part of its path is a file'],
    [
      'chart',
      'in-proc',
      '/proc/sidegrid/x',
      '/proc/sidegrid/x/demo cannot be written: there is no such file or folder',
    ],
  ])('%s %s is refused', async (command, _, output, message) => {
    program.write('chart.ts', moduleText());
    program.write('file', 'mine');
    expectRefusal(await program.run([command, 'chart.ts', '-o', output]), message, 1, 'choose another folder with -o');
    expect(readFileSync(program.path('file'), 'utf8')).toBe('mine');
  });

  test('a file system that can only be read is told', async (context) => {
    program.write('chart.ts', moduleText());
    program.write('fixed/demo/.keep', '');
    const mount = "unshare -m bash -c 'mount --bind fixed fixed && mount -o remount,ro,bind fixed && ";
    context.skip((await program.shell(`${mount} true'`)).code !== 0, 'a read-only mount cannot be made here');
    rmSync(program.path('fixed/demo/.keep'));
    const outcome = await program.shell(
      `${mount} ${process.execPath} node_modules/sidegrid/bin/sidegrid.cjs chart chart.ts -o fixed'`,
    );
    expectRefusal(outcome, 'fixed/demo cannot be written: its file system can only be read');
  });

  test('folders and files that are not ours are left as they are', async () => {
    program.write('chart.ts', moduleText());
    program.write('theirs/demo/Chart.yaml', 'name: demo\n');
    program.write('blocked/demo', 'mine');
    expectRefusal(
      await program.run(['chart', 'chart.ts', '-o', 'theirs']),
      'theirs/demo was not made by sidegrid: remove it',
    );
    expectRefusal(await program.run(['chart', 'chart.ts', '-o', 'blocked']), 'blocked/demo is a file');
    expect(readFiles(program.path('theirs'))).toEqual({ 'demo/Chart.yaml': 'name: demo\n' });
    expect(readFiles(program.path('blocked'))).toEqual({ demo: 'mine' });
  });

  test('two runs at once leave one whole chart', async () => {
    program.write('chart.ts', moduleText());
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, () => program.run(['chart', 'chart.ts', '-o', 'race'])),
    );
    // One that comes in the middle of another's swap may be refused, but never worse.
    expect([...new Set(outcomes.map(({ code }) => code))].sort().filter((code) => code !== 1)).toEqual([0]);
    expect(await program.run(['chart', 'chart.ts', '-o', 'race', '--check'])).toMatchObject({ code: 0, stdout: '' });
    expect(readdirSync(program.path('race'))).toEqual(['demo']);
  });

  test('a kill at any moment leaves the old chart or the new one, whole', { timeout: 120_000 }, async () => {
    const folder = program.path('killed');
    const chart = join(folder, 'sidecar-grid');
    const args = ['chart', 'sidecar-grid', '-o', 'killed'];
    await program.run(args);
    // A large file of the user's gives the kill time to come in the middle.
    program.write('killed/sidecar-grid/ci/large.bin', 'x'.repeat(10_000_000));
    const fresh = readFiles(chart);
    const old = { ...fresh, 'templates/extra.yaml': '{{- /* of an older version */}}\n', 'README.md': 'older\n' };
    const seen = { old: 0, new: 0, between: 0 };
    for (let round = 0; round < 12; round++) {
      replaceFiles(chart, old);
      await killWhenStaging(args, folder, round * 2);
      const state = stateOf(chart, old, fresh);
      seen[state]++;
      if (state !== 'between') await expectInstallable(chart);
      expect(await program.run(args)).toMatchObject({ code: 0 });
      expect(stateOf(chart, old, fresh)).toBe('new');
    }
    console.log(
      `killed 12 times: ${seen.old} old charts, ${seen.new} new ones, ${seen.between} times between the renames`,
    );
    expect(seen.old).toBeGreaterThan(0);
  });

  /** Kills a run some milliseconds after its stage appeared. */
  async function killWhenStaging(args: readonly string[], folder: string, delay: number): Promise<void> {
    const leftovers = new Set(readdirSync(folder));
    const child = program.start(args);
    const closed = new Promise((resolve) => child.on('close', resolve));
    const isStaging = () => readdirSync(folder).some((name) => name.startsWith('.sidegrid-') && !leftovers.has(name));
    while (child.exitCode === null && !isStaging()) await wait(1);
    await wait(delay);
    child.kill('SIGKILL');
    await closed;
  }

  function replaceFiles(folder: string, files: Files): void {
    rmSync(folder, { recursive: true, force: true });
    for (const [path, text] of Object.entries(files)) program.write(join('killed/sidecar-grid', path), text);
  }

  /** Which chart is there; a mix of both is a failure. Between is the one moment that swapFolder.ts tells of. */
  function stateOf(folder: string, old: Files, fresh: Files): 'old' | 'new' | 'between' {
    const found = readFiles(folder);
    if (isSame(found, old)) return 'old';
    if (isSame(found, fresh)) return 'new';
    expect(Object.keys(found)).toEqual([]);
    return 'between';
  }

  async function expectInstallable(chart: string): Promise<void> {
    const set = ['app.image.repository=a', 'app.image.tag=b'];
    expect((await helmTemplate({ helm: 'helm3', chart, set })).error).toBeUndefined();
  }
});

describe('the network', () => {
  test('no command needs one', async (context) => {
    const wrapper = ['unshare', '-n'];
    context.skip((await program.shell(`${wrapper.join(' ')} true`)).code !== 0, 'unshare -n is not possible here');
    program.write('chart.ts', moduleText());
    for (const chart of ['sidecar-grid', 'chart.ts'])
      for (const [command, ...words] of [['synth', '--stdout'], ['chart', '-o', 'offline'], ['values'], ['images']]) {
        const values =
          chart === 'sidecar-grid' && (command === 'synth' || command === 'images') ? GRID.slice(2, 4) : [];
        const args = [command ?? '', chart, ...values, ...words];
        expect(await program.run(args, { wrapper })).toMatchObject({ code: 0 });
      }
  });
});

/** A refusal has its exit code, says what is wrong, prints no data, and no stack but for the one place of the user's. */
function expectRefusal({ code, stdout, stderr }: Outcome, message: string, exitCode = 1, also = ''): void {
  expect(stderr).toContain(message);
  expect(stderr).toContain(also);
  expect({ code, stdout }).toEqual({ code: exitCode, stdout: '' });
  expect(stderr).toMatch(/^error: /);
  expect(stderr.match(/^ *at .*:\d+:\d+\)?$/gm)?.length ?? 0).toBeLessThanOrEqual(1);
  expect(stderr).not.toMatch(/node:internal|cli\.cjs/);
}

function isSame(left: Files, right: Files): boolean {
  const paths = Object.keys(left);
  return paths.length === Object.keys(right).length && paths.every((path) => left[path] === right[path]);
}

/** A small text that stands for a billion values. */
function aliasBomb(): string {
  const levels = Array.from({ length: 9 }, (_, level) => `l${level + 1}: &l${level + 1} [${`*l${level},`.repeat(9)}]`);
  return ['l0: &l0 [x, x, x]', ...levels].join('\n');
}
