import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { moduleText } from '../modules.ts';
import { installedProgram } from '../program.ts';
import { LEAST_YAML } from '../../fixtures/least.ts';

const program = installedProgram();

const POD = `apiVersion: v1
kind: Pod
metadata: {name: grid}
spec: {containers: [{name: hazelcast, image: hazelcast/hazelcast:5.5}]}
`;

const RESOURCE = `apiVersion: hazelcast.com/v1alpha1
kind: Hazelcast
metadata: {name: grid}
`;

/** What a run says of the loss of nodes. */
function answerIn({ stdout }: { readonly stdout: string }): string {
  return stdout.slice(stdout.search(/^[A-Za-z]+\/\S+: \d+ members? on /m));
}

async function doctor(line: string, input?: string) {
  return await program.run(['doctor', ...line.split(' ')], input === undefined ? {} : { input });
}

describe('what is lost when nodes fail', () => {
  const THREE = 'sidecar-grid -f good.yaml --topology a:1,b:1,c:1';

  test('is told for nodes, zones and pairs of them', async () => {
    program.write('good.yaml', LEAST_YAML);
    const { code, stdout } = await doctor(THREE);
    expect(code).toBe(0);
    expect(stdout).toContain('3 members on 3 nodes in 3 zones');
    expect(stdout).toMatch(/each of 3 zones, e.g. zone a +1 of 3 +nothing/);
    expect(stdout).toMatch(/each of 3 pairs, e.g. nodes a-1 and b-1 +2 of 3 +\d+ to \d+ %/);
  });

  test('stands on a page too', async () => {
    program.write('good.yaml', LEAST_YAML);
    const { stderr } = await doctor(`${THREE} --report out.html`);
    expect(stderr).toBe('wrote out.html\n');
    expect(readFileSync(program.path('out.html'), 'utf8')).toMatch(/^<!doctype html>/i);
  });

  test('is the same for the manifests of a chart, whichever its topology', async () => {
    for (const topology of ['sidecar', 'client-server', 'embedded']) {
      program.write('topology.yaml', `topology: ${topology}\n`);
      const values = '-f good.yaml -f topology.yaml --release shop';
      const { stdout } = await program.run(['synth', 'sidecar-grid', ...values.split(' '), '--stdout']);
      const ofChart = await doctor(`sidecar-grid ${values} --topology a:2,b:1`);
      const ofManifests = await doctor('-f - --topology a:2,b:1', stdout);
      expect(answerIn(ofChart)).toContain('3 members on 3 nodes in 2 zones.\n');
      expect(answerIn(ofManifests)).toBe(answerIn(ofChart));
    }
  });

  test('is told of each grid among manifests, also in a page', async () => {
    program.write('two/a.yaml', POD);
    program.write('two/b.yaml', RESOURCE);
    const { stdout, stderr, code } = await doctor('-f two --topology a:2 --report two.html');
    expect([code, stderr]).toEqual([0, 'wrote two.html\n']);
    expect(stdout).toMatch(/\n\nGrid 1 of 2\nPod\/grid: 1 member on 2 nodes in 1 zone\.\n/);
    expect(stdout).toMatch(/\n\nGrid 2 of 2\nHazelcast\/grid: 3 members on 2 nodes in 1 zone\.\n/);
    expect(readFileSync(program.path('two.html'), 'utf8')).toContain('<h1>What 2 grids lose if nodes fail</h1>');
  });

  test('stands in JSON, if somebody asked', async () => {
    const { stdout } = await doctor(`${THREE} --format json --report out.html`);
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      errors: 0,
      whatIf: [{ workloads: ['StatefulSet/release-name-sidecar-grid'], mode: 'node', guarantee: true }],
    });
    expect(JSON.parse((await doctor('sidecar-grid -f good.yaml --format json')).stdout)).not.toHaveProperty('whatIf');
  });

  test('has to wait until there are no errors', async () => {
    program.write('refused.yaml', `${LEAST_YAML}member: {loggingLevel: loud}\n`);
    const note = 'fix the errors first: data loss on node failure is reported only when there are no errors';
    const line = 'sidecar-grid -f refused.yaml --topology a:1';
    const { code, stdout } = await doctor(line);
    expect(code).toBe(1);
    expect(stdout.replace(/\s+/g, ' ')).toContain(`note: ${note}`);
    expect(JSON.parse((await doctor(`${line} --format json`)).stdout)).toMatchObject({ whatIf: null, notes: [note] });
  });

  test.each([
    [
      'one node, in mode node',
      'a:1',
      'node',
      1,
      'may fail without data loss: broken. If node a-1 fails, everything may be lost',
    ],
    [
      'one zone, in mode zone',
      'a:3',
      'zone',
      1,
      'Mode zone promises that any one node or zone may fail without data loss: broken.',
    ],
    [
      'one zone, in mode node',
      'a:3',
      'node',
      0,
      'Mode node promises that any one node may fail without data loss: kept.',
    ],
    ['anything, without a mode', 'a:1', 'none', 0, 'each member is a partition group'],
  ])('counts as an error with --strict: %s', async (_, topology, mode, expected, words) => {
    const line = `sidecar-grid -f good.yaml --set availability.mode=${mode} --topology ${topology}`;
    expect((await doctor(line)).code).toBe(0);
    const { code, stdout } = await doctor(`${line} --strict`);
    expect(code).toBe(expected);
    expect(stdout).toContain(words);
  });

  test('depends on a configuration that is there', async () => {
    program.write('shop.yaml', POD.replace('5.5}', '5.5, args: [start, -Dhazelcast.config=/a.yaml]}'));
    expect(await doctor('-f shop.yaml --topology a:1 --report none.html')).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'error: cannot compute losses without hazelcast.yaml: the hazelcast.yaml of Pod/grid is in /a.yaml, which is in no ConfigMap among the manifests. Give it as YAML in a ConfigMap or Secret that the pods mount, and add that object to the manifests\n',
    });
    expect(existsSync(program.path('none.html'))).toBe(false);
  });

  test.each([
    ['sidecar-grid -f good.yaml --topology a', 1, '--topology'],
    ['sidecar-grid -f good.yaml --topology a:1 --nodes nodes.json', 2, 'takes --nodes or --topology, not both'],
    [
      'sidecar-grid -f good.yaml --topology a:1 --format sarif',
      2,
      'takes --nodes and --topology with --format text or json: SARIF has no place for what nodes lose',
    ],
    ['sidecar-grid -f good.yaml --report out.html', 2, 'takes --report only with --nodes or --topology'],
    ['sidecar-grid -f good.yaml --nodes missing.json', 1, 'missing.json'],
    [
      './chart.ts --topology a:1',
      1,
      'error: found no pods with a Hazelcast member: give the manifests of the members\n',
    ],
  ])('is not told of %s', async (line, code, message) => {
    program.write('good.yaml', LEAST_YAML);
    program.write('chart.ts', moduleText({}));
    const told = await doctor(line);
    expect(told.code).toBe(code);
    expect(told.stderr).toContain(message);
  });
});
