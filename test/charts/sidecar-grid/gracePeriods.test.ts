import { expect, test } from 'vitest';
import { pod } from '../../support/sidecarGrid.ts';

test('the pod lives as long as the app drains and the member hands its entries over, and a margin', () => {
  expect(pod('terminationGracePeriodSeconds')).toBe(30 + 120 + 15);
});

test('a member that stops at once needs no time', () => {
  expect(pod('terminationGracePeriodSeconds', { member: { gracefulShutdown: { enabled: false } } })).toBe(30 + 15);
});
