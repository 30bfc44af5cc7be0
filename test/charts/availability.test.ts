import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { sidecarGrid } from '../../lib/charts/sidecar-grid/definition.ts';
import { ciFiles, ciValues } from '../support/checks.ts';

const CHART = 'sidecar-grid';

test.each(ciFiles(CHART))('no rule warns of %s', (file) => {
  const broken = sidecarGrid.broken({ values: ciValues(CHART, file) });
  expect(broken.map(({ rule, problem }) => `${rule.id}: ${problem}`)).toEqual([]);
});

describe('wherever the scheduler puts the pods, nothing is lost and none stays pending', () => {
  test.each([
    ['node-6-on-3', 'a:3', 'node'],
    ['node-6-on-3', 'a:1,b:1,c:1', 'node'],
    ['node-6-on-3', 'a:1,b:1,c:1', 'zone'],
    ['zone-6-in-2', 'a:3,b:3', 'node'],
    ['zone-6-in-2', 'a:3,b:3', 'zone'],
    ['zone-6-in-2', 'a:2,b:1', 'zone'],
    ['single-zone', 'a:3', 'node'],
    ['single-zone', 'a:3', 'pair'],
    ['zone', 'a:2,b:2,c:2', 'zone'],
    ['minimal', 'a:1,b:1,c:1', 'node'],
  ] as const)('with %s-values.yaml on %s, whatever %s fails', (file, topology, kind) => {
    const failures = failuresOf(file, topology, kind);
    expect(failures).not.toEqual([]);
    expect(failures).toEqual(failures.map(({ title }) => ({ title, lost: 'nothing', pending: 'none' })));
  });
});

describe('entries are lost where the file says so', () => {
  test.each([
    ['node-6-on-3', 'a:3', 'pair'],
    ['zone-6-in-2', 'a:3,b:3', 'pair'],
    ['single-zone', 'a:3', 'zone'],
    ['tiny-dev', 'a:1', 'node'],
  ] as const)('with %s-values.yaml on %s, when the wrong %s fails', (file, topology, kind) => {
    expect(failuresOf(file, topology, kind).filter(({ lost }) => lost !== 'nothing')).not.toEqual([]);
  });
});

/** A row of what `sidegrid doctor` says of failures. */
interface Failure {
  readonly title: string;
  readonly lost: string | undefined;
  readonly pending: string | undefined;
}

/** How rows begin, with one failure or several that are alike. */
const TITLES = {
  node: /^(node |each of \d+ nodes,)/,
  zone: /^(zone |each of \d+ zones,)/,
  pair: /^(nodes |each of \d+ pairs,)/,
} as const;

/** What the doctor says of failures of a kind, of the best placement of the pods, the likely one and the worst. */
function failuresOf(file: string, topology: string, kind: keyof typeof TITLES): readonly Failure[] {
  const values = `charts/${CHART}/ci/${file}-values.yaml`;
  const command = ['bin/sidegrid.cjs', 'doctor', CHART, '-f', values, '--topology', topology];
  const rows = execFileSync('node', command, { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/ {2,}/))
    .filter((cells) => cells.length === 5);
  return rows
    .map(([title = '', , lost, , pending]) => ({ title, lost, pending }))
    .filter(({ title }) => TITLES[kind].test(title));
}
