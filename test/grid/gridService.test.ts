import { expect, test } from 'vitest';
import { partOf } from '../support/sidecarGrid.ts';

test('members that start together see each other, ready or not', () => {
  expect(partOf('Service', '-grid', 'spec')).toMatchObject({ clusterIP: 'None', publishNotReadyAddresses: true });
});

test('its port is a number, which clusters before 1.33 need of a native sidecar, and speaks TCP to a mesh', () => {
  expect(partOf('Service', '-grid', 'spec.ports', { member: { port: 5801 } })).toEqual([
    { name: 'hazelcast', port: 5801, targetPort: 5801, protocol: 'TCP', appProtocol: 'tcp' },
  ]);
});

test('it is another one than that of the app, which hides pods that are not ready', () => {
  expect(partOf('Service', '', 'spec')).not.toHaveProperty('publishNotReadyAddresses');
  expect(partOf('Service', '', 'spec')).not.toHaveProperty('clusterIP');
});
