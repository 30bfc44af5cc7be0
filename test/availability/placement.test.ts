import { describe, expect, test } from 'vitest';
import { pod } from '../support/sidecarGrid.ts';

const constraints = (path: string, values = {}) => pod(`topologySpreadConstraints${path}`, values);

describe('pods spread over what may fail', () => {
  test.each([
    ['none', undefined],
    ['node', ['kubernetes.io/hostname']],
    ['zone', ['topology.kubernetes.io/zone', 'kubernetes.io/hostname']],
  ])('availability.mode=%s', (mode, keys) => {
    const values = { availability: { mode } };
    expect(keys === undefined ? constraints('', values) : constraints('.*.topologyKey', values)).toEqual(keys);
  });
});

test('and stay pending rather than crowd a place; tainted nodes are no place', () => {
  expect(constraints('.0')).toMatchObject({
    maxSkew: 1,
    whenUnsatisfiable: 'DoNotSchedule',
    nodeTaintsPolicy: 'Honor',
  });
});

test('over nodes they only should where a zone may fail: copies in other zones survive a node too', () => {
  const values = { availability: { mode: 'zone' } };
  expect(constraints('.*.whenUnsatisfiable', values)).toEqual(['DoNotSchedule', 'ScheduleAnyway']);
});

test('unless the user says otherwise', () => {
  const values = {
    availability: { spread: { whenUnsatisfiable: 'ScheduleAnyway', extra: [{ topologyKey: 'rack' }] } },
  };
  expect(constraints('.0.whenUnsatisfiable', values)).toBe('ScheduleAnyway');
  expect(constraints('.1', values)).toEqual({ topologyKey: 'rack' });
});

test('the pods of a rollout of a Deployment count by themselves: else old ones would crowd the new', () => {
  expect(constraints('.0.matchLabelKeys', { workload: 'Deployment' })).toEqual(['pod-template-hash']);
  expect(constraints('.0.matchLabelKeys')).toBeUndefined();
});

test('they count by labels that never change: others would keep pods pending in an upgrade', () => {
  const values = { podLabels: { team: 'a' }, commonLabels: { tier: 'b' } };
  expect(Object.keys(constraints('.0.labelSelector.matchLabels', values) as object)).toEqual([
    'app.kubernetes.io/name',
    'app.kubernetes.io/instance',
    'app.kubernetes.io/component',
  ]);
});

const TERM = {
  topologyKey: 'kubernetes.io/hostname',
  labelSelector: {
    matchLabels: {
      'app.kubernetes.io/name': 'sidecar-grid',
      'app.kubernetes.io/instance': 'shop',
      'app.kubernetes.io/component': 'app',
    },
  },
};

test.each([
  ['preferred', { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 100, podAffinityTerm: TERM }] }],
  ['required', { requiredDuringSchedulingIgnoredDuringExecution: [TERM] }],
])('availability.hostAntiAffinity=%s', (hostAntiAffinity, podAntiAffinity) => {
  expect(pod('affinity', { availability: { hostAntiAffinity } })).toEqual({ podAntiAffinity });
});

test('none leaves no affinity', () => {
  expect(pod('affinity', { availability: { hostAntiAffinity: 'none' } })).toBeUndefined();
});

test('an affinity of the user stands beside it, and one to other pods in its place', () => {
  expect(pod('affinity', { affinity: { nodeAffinity: { a: 1 } } })).toHaveProperty('podAntiAffinity');
  expect(pod('affinity', { affinity: { podAntiAffinity: { a: 1 } } })).toEqual({ podAntiAffinity: { a: 1 } });
});
