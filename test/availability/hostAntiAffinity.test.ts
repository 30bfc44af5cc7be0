import { expect, test } from 'vitest';
import { pod } from '../support/sidecarGrid.ts';

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
