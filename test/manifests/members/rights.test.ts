import { describe, expect, test } from 'vitest';
import { readJoin } from '../../../lib/manifests/configuration/readSettings.ts';
import { mayDiscover, rightsOf, unreadablePlaces } from '../../../lib/manifests/members/rights.ts';
import type { ValuesObject } from '../../../lib/read/value.ts';
import { inventoryOf, TestGrid } from '../../lint/grid.ts';
import { configurationOf } from '../configuration/settings.ts';

const account = (subject: ValuesObject = {}) => ({
  kind: 'ServiceAccount',
  name: 'grid',
  namespace: 'team',
  ...subject,
});
const binding = (
  kind: string,
  role: string,
  subject: ValuesObject = account(),
  roleKind = 'ClusterRole',
): ValuesObject => ({
  kind,
  metadata: { name: 'b', ...(kind === 'RoleBinding' ? { namespace: 'team' } : {}) },
  roleRef: { kind: roleKind, name: role },
  subjects: [subject],
});
const role = (kind: string, ...rules: ValuesObject[]): ValuesObject => ({ kind, metadata: { name: 'reader' }, rules });
const PODS = { apiGroups: [''], resources: ['pods'], verbs: ['get', 'list'] };

/** What the account grid of the namespace team may read. */
function rights(...objects: readonly ValuesObject[]) {
  const members = { ...new TestGrid().members, namespace: 'team' };
  const found = rightsOf({ ...members, account: { value: 'grid', place: members.object } }, inventoryOf(...objects));
  if (found === undefined) throw new Error('there are no rights');
  return found;
}

describe('an account may read', () => {
  test('what a role of it says', () => {
    const found = rights(role('Role', PODS), binding('RoleBinding', 'reader', account(), 'Role'));
    expect([found.isBound, found.may('get', 'pods'), found.may('get', 'nodes')]).toEqual([true, true, false]);
  });

  test('everything that a star stands for, in the right group of APIs', () => {
    const all = { apiGroups: ['*'], resources: ['*'], verbs: ['*'] };
    const core = { ...all, apiGroups: [''] };
    const clusterWide = binding('ClusterRoleBinding', 'reader');
    expect(rights(role('ClusterRole', all), clusterWide).may('list', 'endpointslices')).toBe(true);
    expect(rights(role('ClusterRole', core), clusterWide).may('list', 'endpointslices')).toBe(false);
  });

  test('nodes only by a ClusterRoleBinding', () => {
    const nodes = role('ClusterRole', { ...PODS, resources: ['nodes'] });
    expect(rights(nodes, binding('ClusterRoleBinding', 'reader')).may('get', 'nodes')).toBe(true);
    expect(rights(nodes, binding('RoleBinding', 'reader')).may('get', 'nodes')).toBe(false);
  });

  test('what every cluster has a role for', () => {
    const found = rights(binding('ClusterRoleBinding', 'view'));
    expect([found.may('list', 'endpointslices'), found.may('get', 'nodes')]).toEqual([true, false]);
  });

  test('what its group may', () => {
    const group = { kind: 'Group', name: 'system:serviceaccounts:team' };
    expect(rights(role('Role', PODS), binding('RoleBinding', 'reader', group, 'Role')).may('get', 'pods')).toBe(true);
  });
});

describe('an account may not read', () => {
  test.each<[string, ValuesObject[]]>([
    ['without a binding', [role('Role', PODS)]],
    ['by a binding of another account', [binding('ClusterRoleBinding', 'view', account({ name: 'other' }))]],
    ['by a binding of another namespace', [binding('ClusterRoleBinding', 'view', account({ namespace: 'other' }))]],
  ])('%s', (_, objects) => {
    expect([rights(...objects).isBound, rights(...objects).may('get', 'pods')]).toEqual([false, false]);
  });

  test('a resource of which it may read some objects only', () => {
    const some = { ...PODS, resourceNames: ['a'] };
    expect(rights(role('Role', some), binding('RoleBinding', 'reader', account(), 'Role')).may('get', 'pods')).toBe(
      false,
    );
  });
});

test('of a role that is not among the manifests nobody knows', () => {
  expect(rights(binding('ClusterRoleBinding', 'gone')).may('get', 'pods')).toBeUndefined();
});

test('members discover by EndpointSlices, by Endpoints, or by pods', () => {
  const join = (kubernetes: object) => readJoin(configurationOf({ network: { join: { kubernetes } } }));
  const bySlices = { apiGroups: ['discovery.k8s.io'], resources: ['endpointslices'], verbs: ['list'] };
  const may = (rule: ValuesObject, settings: object) =>
    mayDiscover(rights(role('Role', rule), binding('RoleBinding', 'reader', account(), 'Role')), join(settings));
  expect([may(bySlices, { 'service-name': 'a' }), may(bySlices, {})]).toEqual([true, false]);
  expect([may(PODS, { 'service-name': 'a' }), may(PODS, {})]).toEqual([false, true]);
  expect(may({ ...PODS, resources: ['endpoints'] }, { 'service-name': 'a' })).toBe(true);
});

test('an operator cares for rights itself', () => {
  expect(rightsOf({ ...new TestGrid().members, account: undefined }, inventoryOf())).toBeUndefined();
});

describe('where they run, members', () => {
  const grid = (mode: string) => new TestGrid({ availability: { mode } });
  const unreadable = (own: TestGrid) => unreadablePlaces(own.members, own.inventory);

  test('may read with the roles of the chart', () => {
    for (const mode of ['none', 'node', 'zone']) expect(unreadable(grid(mode))).toEqual([]);
  });

  test('may not read without', () => {
    expect(unreadable(grid('zone').set('ClusterRole', 'rules', []))).toEqual(['nodes']);
    expect(unreadable(grid('node').set('Role', 'rules', []))).toEqual(['pods']);
  });

  test('need not read without groups, and may read for all that is known without a binding', () => {
    expect(unreadable(grid('none').set('Role', 'rules', []))).toEqual([]);
    expect(unreadable(grid('node').without('RoleBinding'))).toEqual([]);
  });
});
