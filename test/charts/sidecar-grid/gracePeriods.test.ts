import { expect, test } from 'vitest';
import { partOf, pod } from '../../support/sidecarGrid.ts';

test('the pod lives as long as the app drains and the member hands its entries over, and a margin', () => {
  expect(pod('terminationGracePeriodSeconds')).toBe(30 + 120 + 15);
});

test('a member that stops at once needs no time', () => {
  expect(pod('terminationGracePeriodSeconds', { member: { gracefulShutdown: { enabled: false } } })).toBe(30 + 15);
});

test('a member beside the app as a plain container waits while the app drains, so the times are the same', () => {
  const values = { nativeSidecars: false };
  expect(pod('terminationGracePeriodSeconds', values)).toBe(30 + 120 + 15);
  expect(pod('containers.1.lifecycle.preStop.exec.command', values)).toEqual(['sleep', '30']);
});

test('an app that is a member drains and hands over', () => {
  expect(pod('terminationGracePeriodSeconds', { topology: 'embedded' })).toBe(30 + 120 + 15);
});

test('pods of the app and of members have times of their own when they are apart', () => {
  const values = { topology: 'client-server' };
  expect(pod('terminationGracePeriodSeconds', values)).toBe(30 + 15);
  const path = 'spec.template.spec.terminationGracePeriodSeconds';
  expect(partOf('StatefulSet', '-member', path, values)).toBe(120 + 15);
});
