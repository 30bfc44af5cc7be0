import { expect, test } from 'vitest';
import { member } from '../support/sidecarGrid.ts';

test('a native sidecar holds the app back until the member is ready', () => {
  expect(member('startupProbe.httpGet')).toEqual({ path: '/hazelcast/health/ready', port: 5701 });
});

test('a member that hands its entries over is out of Services, but not killed', () => {
  expect(member('readinessProbe.httpGet.path')).toBe('/hazelcast/health/ready');
  expect(member('livenessProbe.httpGet.path')).toBe('/hazelcast/health/node-state');
});

test("their numbers are the user's, field by field, and their port a number", () => {
  const values = { member: { port: 5801, probes: { startup: { failureThreshold: 9 } } } };
  expect(member('startupProbe', values)).toEqual({
    httpGet: { path: '/hazelcast/health/ready', port: 5801 },
    periodSeconds: 2,
    timeoutSeconds: 2,
    failureThreshold: 9,
  });
});
