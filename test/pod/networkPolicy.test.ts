import { expect, test } from 'vitest';
import { kinds, part } from '../support/sidecarGrid.ts';

const ON = { enabled: true };
const RELEASE = { 'app.kubernetes.io/name': 'sidecar-grid', 'app.kubernetes.io/instance': 'shop' };

test('there is none unless the user wants one', () => {
  expect(kinds()).not.toContain('NetworkPolicy');
});

test('strangers reach the app, but never a member, which asks for no password', () => {
  expect(part('NetworkPolicy', 'spec.ingress', { networkPolicy: ON })).toEqual([
    { ports: [{ port: 8080, protocol: 'TCP' }] },
    { ports: [{ port: 5701, protocol: 'TCP' }], from: [{ podSelector: { matchLabels: RELEASE } }] },
  ]);
});

test('the user says who reaches the app, and what more may come in', () => {
  const networkPolicy = { ...ON, clients: [{ podSelector: {} }], extraIngress: [{ ports: [{ port: 9 }] }] };
  expect(part('NetworkPolicy', 'spec.ingress.0.from', { networkPolicy })).toEqual([{ podSelector: {} }]);
  expect(part('NetworkPolicy', 'spec.ingress.2', { networkPolicy })).toEqual({ ports: [{ port: 9 }] });
});

test('what the pods may reach is free until the user limits it; DNS, members and the API then stay open', () => {
  expect(part('NetworkPolicy', 'spec.egress', { networkPolicy: ON })).toEqual([{}]);
  const networkPolicy = { ...ON, extraEgress: [{ ports: [{ port: 9 }] }] };
  expect(part('NetworkPolicy', 'spec.egress.*.ports.*.port', { networkPolicy })).toEqual([
    [53, 53],
    [443, 6443],
    [5701],
    [9],
  ]);
  const dns = { networkPolicy, member: { discovery: { mode: 'dns' } }, availability: { mode: 'none' } };
  expect(part('NetworkPolicy', 'spec.egress.*.ports.*.port', dns)).toEqual([[53, 53], [5701], [9]]);
});
