import { describe, expect, test } from 'vitest';
import { UserError } from '../../../lib/errors.ts';
import { readNodes } from '../../../lib/manifests/nodes/readNodes.ts';

const NODE = {
  apiVersion: 'v1',
  kind: 'Node',
  metadata: { name: 'worker-1', labels: { 'kubernetes.io/hostname': 'worker-1' } },
  spec: { unschedulable: true, taints: [{ key: 'dedicated', value: 'grid', effect: 'NoSchedule' }] },
  status: { allocatable: { cpu: '3920m', memory: '2Gi', pods: '58' } },
};

const read = (value: unknown) => readNodes(JSON.stringify(value), 'nodes.json');

test('a node is read as far as the scheduler looks at it', () => {
  expect(read({ kind: 'List', items: [NODE] })).toEqual([
    {
      name: 'worker-1',
      labels: { 'kubernetes.io/hostname': 'worker-1' },
      taints: [{ key: 'dedicated', value: 'grid', effect: 'NoSchedule' }],
      unschedulable: true,
      allocatable: { cpu: 3.92, memory: 2 ** 31, pods: 58 },
    },
  ]);
});

test('a list of kind NodeList, an array and a single node are read alike', () => {
  const nodes = read({ kind: 'List', items: [NODE] });
  expect(read({ kind: 'NodeList', items: [NODE] })).toEqual(nodes);
  expect(read([NODE])).toEqual(nodes);
  expect(read(NODE)).toEqual(nodes);
});

test('a node with no more than a name has no taints, no labels, and room that is not known', () => {
  expect(read([{ metadata: { name: 'n' } }])).toEqual([
    { name: 'n', labels: {}, taints: [], unschedulable: false, allocatable: undefined },
  ]);
});

test('a byte order mark before the JSON is passed', () => {
  expect(readNodes(`\uFEFF${JSON.stringify(NODE)}`, 'nodes.json')).toEqual(read(NODE));
});

describe('what are no nodes is refused', () => {
  const how = 'give the output of `kubectl get nodes -o json`';
  test.each([
    [{ kind: 'PodList', items: [] }, `nodes.json: kind is 'PodList', not List or Node: ${how}`],
    [{}, `nodes.json: kind is '', not List or Node: ${how}`],
    [[{ kind: 'Pod' }], `nodes.json: [0].kind is 'Pod', not Node: ${how}`],
    [{ kind: 'List', items: [{ kind: 'Node' }] }, 'nodes.json: items[0].metadata.name is missing'],
    [{ kind: 'List', items: [] }, `nodes.json has no node: ${how}`],
    [[NODE, NODE], 'nodes.json has node worker-1 twice: give each node once'],
    [
      [{ metadata: { name: 'n' }, status: { allocatable: { cpu: 'much' } } }],
      'nodes.json: [0].status.allocatable.cpu is "much": a quantity such as 500m or 2Gi is needed',
    ],
    [[{ metadata: { name: 'n' }, spec: { taints: [{}] } }], 'nodes.json: [0].spec.taints[0].key is missing'],
  ])('%j', (value, message) => {
    expect(() => read(value)).toThrow(new UserError(message));
  });

  test('a text that is no JSON', () => {
    expect(() => readNodes('NAME STATUS', 'nodes.json')).toThrow(
      /^nodes\.json is not JSON \(.+\): give the output of `kubectl/,
    );
  });
});
