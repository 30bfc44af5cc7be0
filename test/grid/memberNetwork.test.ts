import { expect, test } from 'vitest';
import { partOf } from '../support/sidecarGrid.ts';

test('a member is reached by the pods of the release, and its metrics by everyone', () => {
  const values = { topology: 'client-server', networkPolicy: { enabled: true }, metrics: { enabled: true } };
  const ingress = partOf('NetworkPolicy', '-member', 'spec.ingress', values);
  expect(ingress).toEqual([
    {
      ports: [{ port: 5701, protocol: 'TCP' }],
      from: [expect.objectContaining({ podSelector: expect.anything() as object })],
    },
    { ports: [{ port: 8081, protocol: 'TCP' }] },
  ]);
});
