import { expect, test } from 'vitest';
import { pod } from '../support/sidecarGrid.ts';

const values = { topology: 'embedded' };

test('embedded makes the app a member: settings, port, probes and grace of one, and no other container', () => {
  expect(pod('containers.*.name', values)).toEqual(['app']);
  expect(pod('initContainers', values)).toBeUndefined();
  expect(pod('containers.0.ports.*.name', values)).toEqual(['http', 'hazelcast']);
  expect(pod('containers.0.env.*.name', values)).toContain('JAVA_TOOL_OPTIONS');
  expect(pod('containers.0.volumeMounts.*.mountPath', values)).toEqual(['/data/hazelcast']);
  expect(pod('containers.0.readinessProbe.httpGet.path', values)).toBe('/hazelcast/health/ready');
  expect(pod('containers.0.livenessProbe.httpGet.path', values)).toBe('/hazelcast/health/node-state');
  expect(pod('terminationGracePeriodSeconds', values)).toBe(30 + 120 + 15);
  expect(pod('automountServiceAccountToken', values)).toBe(true);
});

test('a probe of the app wins over that of the member which it is', () => {
  const readiness = { tcpSocket: { port: 8080 } };
  expect(pod('containers.0.readinessProbe', { ...values, app: { probes: { readiness } } })).toEqual(readiness);
});
