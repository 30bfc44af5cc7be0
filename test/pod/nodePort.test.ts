import { expect, test } from 'vitest';
import { nodePort, type NodePortProps } from '../../lib/pod/nodePort.ts';
import { a, bothMeanings } from '../support/bothMeanings.ts';

const both = bothMeanings();

test.each([
  ['NodePort', 30080, { nodePort: 30080 }],
  ['LoadBalancer', 30080, { nodePort: 30080 }],
  ['NodePort', 0, {}],
  ['ClusterIP', 30080, {}],
])('a Service of the type %s for which the user chose %j has %j', async (type, chosen, expected) => {
  const service = { type: a.string('type') as NodePortProps['type'], nodePort: a.integer('nodePort', 0, 65535) };
  const port = { port: 80, nodePort: nodePort(service) };
  expect(await both.manifest(port, { type, nodePort: chosen })).toEqual({ port: 80, ...expected });
});
