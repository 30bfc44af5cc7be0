import { mkdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { moduleText } from '../modules.ts';
import { installedProgram } from '../program.ts';
import { LEAST_YAML } from '../../fixtures/least.ts';

const program = installedProgram();

const WARNED = `${LEAST_YAML}availability: {minReadySeconds: 0}\n`;
const REFUSED = `${WARNED}member: {discovery: {mode: dns}, loggingLevel: loud}\n`;

const POD = `apiVersion: v1
kind: Pod
metadata: {name: grid}
spec: {containers: [{name: hazelcast, image: hazelcast/hazelcast:5.5}]}
`;

/** A chart with one rule that a value breaks. */
const RULED = moduleText({
  values: `size: integer({ description: 'How large it is.', default: 3, minimum: 0, maximum: 9 }),`,
  compose: `
    new Resource(chart, 'config', {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'config' },
      data: { size: text\`\${values.size}\` },
    });
    chart.addRule(
      {
        id: 'MY001',
        severity: 'warning',
        place: 'size',
        broken: () => greaterThan(values.size, 5),
        message: () => text\`\${values.size} is large.\`,
        remedy: { values: 'Set it to 5 or less.' },
        source: 'https://example.com/',
        autofix: () => 5,
      },
      undefined,
    );`,
  before: "import { greaterThan } from 'sidegrid';",
});

async function doctor(line: string, input?: string) {
  return await program.run(['doctor', ...line.split(' ')], input === undefined ? {} : { input });
}

describe('values of a chart', () => {
  test('that break nothing are told so, with success', async () => {
    program.write('good.yaml', LEAST_YAML);
    expect(await doctor('sidecar-grid -f good.yaml')).toEqual({
      code: 0,
      stdout: 'sidecar-grid 0.1.0: no errors or warnings\n',
      stderr: '',
    });
  });

  test('are judged all at once: the schema, errors, warnings, from files, flags and standard input', async () => {
    const { code, stdout, stderr } = await doctor('sidecar-grid -f - --set member.heapPercent=85', REFUSED);
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout.match(/^(error|warning) \w+/gm)).toEqual([
      'error schema',
      'error SG022',
      'warning SG046',
      'warning SG038',
    ]);
    expect(stdout).toContain("error schema member.loggingLevel (<stdin>:3)\n  value must be one of 'TRACE', 'DEBUG'");
    expect(stdout).toContain('warning SG046 member.heapPercent = 85 (<stdin>:3)\n');
  });

  test('that only warn are a success, unless warnings count', async () => {
    program.write('warned.yaml', WARNED);
    expect((await doctor('sidecar-grid -f warned.yaml')).code).toBe(0);
    expect((await doctor('sidecar-grid -f warned.yaml --strict')).code).toBe(1);
    expect((await doctor('sidecar-grid -f good.yaml --strict')).code).toBe(0);
  });

  test('are mended by a patch, where nobody has to choose', async () => {
    program.write('chart.ts', RULED);
    const { stdout } = await doctor('./chart.ts --set size=7');
    expect(stdout).toBe(`demo 1.0.0: 1 warning

warning MY001 size = 7
  7 is large.
  fix: Set it to 5 or less.
  see: https://example.com/

# These values fix MY001:
size: 5
`);
    const patch = stdout.slice(stdout.indexOf('# These'));
    program.write('patch.yaml', patch);
    expect((await doctor('./chart.ts --strict -f patch.yaml')).code).toBe(0);
  });
});

describe('a report for programs', () => {
  test('is JSON', async () => {
    const { code, stdout } = await doctor('sidecar-grid -f warned.yaml --format json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      errors: 0,
      warnings: 1,
      findings: [{ id: 'SG038', path: 'availability.minReadySeconds', found: 0, file: 'warned.yaml', line: 2 }],
    });
  });

  test('is SARIF', async () => {
    const { code, stdout } = await doctor('sidecar-grid -f warned.yaml --format sarif --strict');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'sidegrid', version: '0.1.0' } },
          results: [
            {
              ruleId: 'SG038',
              locations: [{ physicalLocation: { artifactLocation: { uri: 'warned.yaml' }, region: { startLine: 2 } } }],
            },
          ],
        },
      ],
    });
  });
});

describe('manifests', () => {
  test('of a folder and below it, of files, and of standard input', async () => {
    program.write('manifests/deep/pod.yaml', POD);
    program.write('manifests/notes.txt', 'a: [');
    program.write('pod.json', JSON.stringify({ kind: 'Pod', metadata: { name: 'a' }, spec: {} }));
    for (const outcome of [
      await doctor('-f manifests/'),
      await doctor('-f pod.json -f manifests/deep/pod.yaml'),
      await doctor('-f -', POD),
    ]) {
      expect(outcome).toMatchObject({ code: 0, stderr: '' });
      expect(outcome.stdout).toMatch(/^Pod\/grid: \d+ warnings\n/);
      expect(outcome.stdout).toContain('warning SG047 Pod/grid: spec.containers[0].image = "hazelcast/hazelcast:5.5"');
    }
  });

  test('without a member are an error', async () => {
    mkdirSync(program.path('empty'), { recursive: true });
    const { code, stderr } = await doctor('-f empty');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error: found no Hazelcast member in the 0 objects of no file: /);
  });

  test('that are no YAML are told with their place', async () => {
    program.write('broken.yaml', 'kind: Pod\n---\nkind: [\n');
    expect(await doctor('-f broken.yaml')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^error: broken\.yaml:3:7: the bracket that opens here/) as unknown,
    });
  });
});

describe('the page of a rule', () => {
  test('is of any chart, or of the one that is named', async () => {
    expect((await doctor('--explain SG120')).stdout).toMatch(
      /^SG120, an error of manifests\n\nwhy {11}Kubernetes kills a pod/,
    );
    expect((await doctor('./chart.ts --explain MY001')).stdout).toContain('why           <size> is large.\n');
  });

  test('is none for an unknown id, with the nearest one', async () => {
    expect(await doctor('--explain SG36')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'error: there is no rule "SG36": did you mean SG036?\n',
    });
  });
});

describe('wrong usage is told', () => {
  test.each([
    ['--strict', 'sidegrid doctor needs a CHART, or manifests: -f FILE'],
    ['sidecar-grid other', 'sidegrid doctor takes one CHART, and got sidecar-grid other'],
    ['-f pod.json --set a=b', 'sidegrid doctor takes --set only with a CHART'],
    ['-f pod.json --release shop', 'sidegrid doctor takes --release only with a CHART'],
    ['sidecar-grid --format xml', 'sidegrid doctor needs text, json or sarif for --format, not "xml"'],
    ['--explain SG036 -f pod.json', 'sidegrid doctor takes --explain or --values, not both'],
  ])('%s', async (line, message) => {
    const stderr = `error: ${message} (see sidegrid doctor --help)\n`;
    expect(await doctor(line)).toEqual({ code: 2, stdout: '', stderr });
  });

  test('an unknown chart', async () => {
    const { code, stderr } = await doctor('sidecar-gird');
    expect(code).toBe(1);
    expect(stderr).toContain('did you mean sidecar-grid?');
  });
});

test('what a module throws while it composes is its own to mend', async () => {
  program.write('broken.ts', moduleText({ compose: "\n    throw new Error('no such thing');" }));
  const { code, stderr } = await doctor('./broken.ts');
  expect(code).toBe(1);
  expect(stderr).toMatch(/^error: the chart definition \.\/broken\.ts failed: no such thing\nat .*broken\.ts:/);
});

test('colours are for terminals', async (context) => {
  context.skip((await program.shell('command -v script')).code !== 0, 'script is not installed');
  const inTerminal = (variables: string) =>
    program.shell(`${variables} script -qec 'node ${EXECUTABLE} doctor sidecar-grid -f warned.yaml' /dev/null`);
  expect((await inTerminal('')).stdout).toContain('\u001b[33mwarning SG038\u001b[0m');
  expect((await inTerminal('NO_COLOR=1')).stdout).toContain('\nwarning SG038 availability');
  expect((await doctor('sidecar-grid -f warned.yaml')).stdout).toContain('\nwarning SG038 availability');
});

const EXECUTABLE = 'node_modules/sidegrid/bin/sidegrid.cjs';
