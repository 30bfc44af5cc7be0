import { expect, test } from 'vitest';
import { kinds, part, pod } from '../support/sidecarGrid.ts';

test('the pods have an account of their own, whose token no other pod gets', () => {
  expect(part('ServiceAccount', 'metadata.name')).toBe('shop-sidecar-grid');
  expect(part('ServiceAccount', 'automountServiceAccountToken')).toBe(false);
  expect(pod('serviceAccountName')).toBe('shop-sidecar-grid');
  expect(pod('automountServiceAccountToken')).toBe(true);
});

test('with DNS they get no token either', () => {
  const values = { member: { discovery: { mode: 'dns' } }, availability: { mode: 'none' } };
  expect(pod('automountServiceAccountToken', values)).toBe(false);
});

test.each([
  [{ create: true, name: 'mine' }, 'mine', true],
  [{ create: false, name: 'mine' }, 'mine', false],
  [{ create: false, name: '' }, 'default', false],
])('%j gives the name %s', (serviceAccount, name, created) => {
  expect(pod('serviceAccountName', { serviceAccount })).toBe(name);
  expect(kinds({ serviceAccount }).includes('ServiceAccount')).toBe(created);
});
