import { expect, test } from 'vitest';
import { pod, render } from '../../support/sidecarGrid.ts';

test('the member starts first and stops last', () => {
  const sidekick = { enabled: true, port: 9000, healthPath: '/a', sites: ['http://a{0...3}'] };
  expect(pod('initContainers.*.name', { sidekick, initContainers: [{ name: 'mine' }] })).toEqual([
    'hazelcast',
    'sidekick',
    'mine',
  ]);
});

test('the app is told where the grid is, in each topology', () => {
  const variables = (topology: string) => pod('containers.0.env.*.name', { topology });
  expect(variables('sidecar')).toEqual(['HAZELCAST_ADDRESS', 'HAZELCAST_CLUSTER_NAME']);
  expect(variables('client-server')).toEqual(['HAZELCAST_ADDRESS', 'HAZELCAST_CLUSTER_NAME']);
  expect(variables('embedded')).toEqual([
    'HAZELCAST_ADDRESS',
    'HAZELCAST_CLUSTER_NAME',
    'HZ_PHONE_HOME_ENABLED',
    'POD_NAME',
    'JAVA_TOOL_OPTIONS',
  ]);
});

test('a pod has the volumes, the rights and the seconds that its member needs, and none without one', () => {
  expect(pod('volumes.*.name')).toEqual(['hazelcast-config', 'hazelcast-tmp']);
  expect(pod('volumes.*.name', { topology: 'embedded' })).toEqual(['hazelcast-config']);
  const apart = { topology: 'client-server' };
  expect(pod('volumes', apart)).toBeUndefined();
  expect(pod('automountServiceAccountToken')).toBe(true);
  expect(pod('automountServiceAccountToken', apart)).toBe(false);
  expect(pod('terminationGracePeriodSeconds', apart)).toBe(30 + 15);
});

test.each([
  ['sidecar', 'Each pod has your app and a member of the cluster shop-sidecar-grid.'],
  ['embedded', 'Each pod of your app is a member of the cluster shop-sidecar-grid.'],
  ['client-server', 'The members of the cluster shop-sidecar-grid have pods of their own'],
])('the notes say where members of the topology %s are', (topology, line) => {
  expect(render({ topology }).notes.split('\n')[0]).toContain(line);
});
