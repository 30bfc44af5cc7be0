import { expect, test } from 'vitest';
import { capacityFilter, portFilter } from '../../../lib/simulate/scheduling/capacityFilter.ts';
import { nodeInfosOf } from '../../../lib/simulate/scheduling/nodeInfo.ts';
import { node, workload } from '../build.ts';

const at = nodeInfosOf([node({ name: 'small', allocatable: { cpu: 2, pods: 10 } }), node({ name: 'unknown' })]);

test('a node takes pods as long as it has room for what they ask for', () => {
  const own = workload({ requests: { cpu: 1, pods: 1 } });
  const other = workload({ requests: { cpu: 0.5 } });
  const check = (mine: number, theirs: number) =>
    capacityFilter(
      own,
      [own, other],
      at,
    )([
      [mine, 0],
      [theirs, 0],
    ])(0);
  expect(check(1, 0)).toBeUndefined();
  expect(check(1, 1)).toBe('insufficient cpu');
  expect(check(2, 0)).toBe('insufficient cpu');
});

test('a node that lacks a resource has none of it; of one that is not known nothing is said', () => {
  const own = workload({ requests: { 'example.com/gpu': 1 } });
  const check = capacityFilter(own, [own], at)([[0, 99]]);
  expect(check(0)).toBe('insufficient example.com/gpu');
  expect(check(1)).toBeUndefined();
});

test('pods that take the same port of their node exclude each other', () => {
  const own = workload({ hostPorts: ['TCP 5701'] });
  const other = workload({ hostPorts: ['TCP 8080'] });
  const check = portFilter(own, [own, other])([
    [1, 0],
    [0, 1],
  ]);
  expect(check(0)).toBe('host port TCP 5701 in use');
  expect(check(1)).toBeUndefined();
});
