import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answersOn, answersText, modesHold, writeReport } from '../../lib/cli/showWhatIf.ts';
import { renderedObjects } from '../../lib/manifests/objects/readObjects.ts';
import type { ValuesObject } from '../../lib/read/value.ts';
import { TestGrid } from '../lint/grid.ts';
import { folderWith } from './folder.ts';

const ON_TWO = { nodes: undefined, topology: 'a:1,b:1' };

function ask(values: ValuesObject = {}, cluster: Parameters<typeof answersOn>[1] = ON_TWO) {
  return answersOn(renderedObjects(new TestGrid(values).objects), cluster);
}

/** A file with this text, as an argument. */
function file(text: string): string {
  return join(folderWith({ 'nodes.json': text }), 'nodes.json');
}

const onNodes = (text: string) => () => ask({}, { nodes: file(text), topology: undefined });

describe('what is lost is told', () => {
  test('of zones with numbers of nodes', () => {
    expect(answersText(ask())).toMatch(/^StatefulSet\/shop-sidecar-grid: 3 members on 2 nodes in 2 zones\.\n/);
  });

  test('of nodes as kubectl prints them', () => {
    const node = { kind: 'Node', metadata: { name: 'x', labels: { 'kubernetes.io/hostname': 'x' } } };
    const answers = onNodes(JSON.stringify({ kind: 'List', items: [node] }))();
    expect(answersText(answers)).toContain('3 members on 1 node.\n');
  });

  test('of each grid, with its number', () => {
    const objects = [new TestGrid(), new TestGrid({ nameOverride: 'other' })].flatMap((grid) => grid.objects);
    const text = answersText(answersOn(renderedObjects(objects), ON_TWO));
    expect(text).toMatch(/^Grid 1 of 2\nStatefulSet\/shop-sidecar-grid: 3 members/);
    expect(text).toMatch(/\n\nGrid 2 of 2\nStatefulSet\/shop-other: 3 members/);
  });
});

describe('it is told of nodes', () => {
  const HOW = 'give the output of `kubectl get nodes -o json`';

  test.each([
    ['{', /nodes\.json is not JSON \(.+\): give the output of `kubectl get nodes -o json`$/],
    ['{"kind":"List","items":[]}', `nodes.json has no node: ${HOW}`],
    ['{"kind":"Pod"}', `nodes.json: kind is 'Pod', not List or Node: ${HOW}`],
    ['[{"metadata":{"name":"x"}},{"metadata":{"name":"x"}}]', 'nodes.json has node x twice: give each node once'],
    ['[{"metadata":{}}]', 'metadata.name is missing'],
  ])('that they cannot be read: %s', (text, message) => {
    expect(onNodes(text)).toThrow(message);
  });

  test('that their file is not there', () => {
    const nodes = join(folderWith({}), 'none.json');
    expect(() => ask({}, { nodes, topology: undefined })).toThrow(/none\.json" cannot be read: /);
  });
});

describe('it is told of zones', () => {
  const HOW = 'write each zone with its number of nodes, such as a:2,b:2,c:2';

  test.each([
    ['', `--topology: '' is not a zone with a number of nodes: ${HOW}`],
    ['a', `--topology: zone a has '' nodes: ${HOW}`],
    ['a:0', `--topology: zone a has '0' nodes: ${HOW}`],
    ['a:1,a:2', '--topology: zone a occurs twice: give each zone once'],
    ['a:900', '--topology: 900 nodes are too many: give at most 500'],
  ])('that they are wrong: %s', (topology, message) => {
    expect(() => ask({}, { nodes: undefined, topology })).toThrow(message);
  });
});

describe('it is told of objects', () => {
  test('that none is a member', () => {
    const service = { kind: 'Service', metadata: { name: 'a' } };
    expect(() => answersOn(renderedObjects([service]), ON_TWO)).toThrow(
      'found no pods with a Hazelcast member: give the manifests of the members',
    );
  });

  test('that the configuration is missing', () => {
    const objects = renderedObjects(new TestGrid().without('ConfigMap').objects);
    expect(() => answersOn(objects, ON_TWO)).toThrow(
      /^cannot compute losses without hazelcast\.yaml: the hazelcast\.yaml of StatefulSet\/shop-sidecar-grid is in \/data\/hazelcast\/hazelcast\.yaml, which is in no ConfigMap among the manifests\. Give it as YAML in a ConfigMap or Secret that the pods mount, and add that object to the manifests$/,
    );
  });

  test('that a number of copies is none', () => {
    const objects = renderedObjects(new TestGrid().config('map/default/backup-count', 'many').objects);
    expect(() => answersOn(objects, ON_TWO)).toThrow(
      'ConfigMap/shop-sidecar-grid-config: data.hazelcast.yaml: hazelcast.map.default.backup-count is "many": an integer from 0 on is needed',
    );
  });
});

describe('the page', () => {
  test('is written', () => {
    const path = join(folderWith({}), 'out.html');
    writeReport(path, ask());
    expect(readFileSync(path, 'utf8')).toMatch(/^<!doctype html>/);
  });

  test('is not written in place of a folder', () => {
    const path = join(folderWith({}), 'out.html');
    mkdirSync(path);
    expect(() => writeReport(path, ask())).toThrow(/out\.html cannot be written: /);
  });
});

test('a mode holds when nothing is lost of any grid that it promises', () => {
  const soft = { availability: { spread: { whenUnsatisfiable: 'ScheduleAnyway' } } };
  expect(modesHold(ask())).toBe(true);
  expect(modesHold(ask(soft))).toBe(false);
  expect(modesHold([...ask(), ...ask(soft)])).toBe(false);
  expect(modesHold(ask({ availability: { mode: 'none', spread: { whenUnsatisfiable: 'ScheduleAnyway' } } }))).toBe(
    true,
  );
});
