import { describe, expect, test } from 'vitest';
import { kinds, part, partOf } from '../support/sidecarGrid.ts';

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

const NODES = [{ apiGroups: [''], resources: ['nodes'], verbs: ['get'] }];

test('members read what discovery asks for, in their own namespace', () => {
  expect(part('Role', 'rules.*.resources')).toEqual([['endpoints', 'pods', 'services'], ['endpointslices']]);
  expect(part('Role', 'rules.*.verbs')).toEqual([
    ['get', 'list'],
    ['get', 'list'],
  ]);
  expect(part('RoleBinding', 'subjects')).toEqual([
    { kind: 'ServiceAccount', name: 'shop-sidecar-grid', namespace: 'default' },
  ]);
});

describe('only zones need to read nodes, which belong to no namespace', () => {
  test.each([
    ['none', undefined],
    ['node', undefined],
    ['zone', NODES],
  ])('availability.mode=%s', (mode, rules) => {
    expect(part('ClusterRole', 'rules', { availability: { mode } })).toEqual(rules);
  });

  test('whose role has a name that no other namespace has', () => {
    const name = part('ClusterRole', 'metadata.name', { availability: { mode: 'zone' } }, { namespace: 'team-a' });
    expect(name).toBe('team-a-shop-sidecar-grid');
  });
});

test.each([
  ['with DNS', { member: { discovery: { mode: 'dns' } }, availability: { mode: 'none' } }],
  ['with rbac.create=false', { rbac: { create: false }, availability: { mode: 'zone' } }],
])('%s there is none of it', (_, values) => {
  expect(kinds(values).filter((kind) => kind.includes('Role'))).toEqual([]);
});
