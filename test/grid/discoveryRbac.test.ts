import { describe, expect, test } from 'vitest';
import { kinds, part } from '../support/sidecarGrid.ts';

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
