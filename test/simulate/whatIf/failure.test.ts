import { expect, test } from 'vitest';
import { failuresOf } from '../../../lib/simulate/whatIf/failure.ts';
import { nodeInfosOf } from '../../../lib/simulate/scheduling/nodeInfo.ts';
import { node, places } from '../build.ts';

test('each node, each zone and each pair fails', () => {
  expect(failuresOf(places('a:2,b:1'), [0, 1, 2]).map(({ kind, title, nodes }) => [kind, title, nodes])).toEqual([
    ['node', 'node a-1', [0]],
    ['node', 'node a-2', [1]],
    ['node', 'node b-1', [2]],
    ['zone', 'zone a', [0, 1]],
    ['zone', 'zone b', [2]],
    ['pair', 'nodes a-1 and a-2', [0, 1]],
    ['pair', 'nodes a-1 and b-1', [0, 2]],
    ['pair', 'nodes a-2 and b-1', [1, 2]],
  ]);
});

test('a zone fails with all of its nodes, also with those that are not looked at alone', () => {
  expect(failuresOf(places('a:2,b:1'), [0]).map(({ title, nodes }) => [title, nodes])).toEqual([
    ['node a-1', [0]],
    ['zone a', [0, 1]],
  ]);
});

test('nodes without a zone are in no zone that fails; pairs are made of the nodes that are given', () => {
  const at = nodeInfosOf([node({ name: 'x' }), node({ name: 'y' })]);
  expect(failuresOf(at, [0, 1], []).map(({ title }) => title)).toEqual(['node x', 'node y']);
});
