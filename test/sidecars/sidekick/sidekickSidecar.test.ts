import { expect, test } from 'vitest';
import { kinds, part, pod } from '../../support/sidecarGrid.ts';

const SIDEKICK = { enabled: true, port: 9000, healthPath: '/a', sites: ['http://a{0...3}:9001'] };

test('sidekick is named after the chart, and off by default', () => {
  expect(pod('initContainers.*.name')).toEqual(['hazelcast']);
  const sidekick = { ...SIDEKICK, podMonitor: { enabled: true } };
  expect(kinds({ sidekick })).toContain('PodMonitor');
  expect(part('PodMonitor', 'metadata.name', { sidekick })).toBe('shop-sidecar-grid-sidekick');
});

test('the policy opens its servers, and its metrics where they are read', () => {
  const networkPolicy = { enabled: true, extraEgress: [{ ports: [{ port: 9 }] }] };
  const ports = (path: string, podMonitor: boolean) =>
    part('NetworkPolicy', path, { networkPolicy, sidekick: { ...SIDEKICK, podMonitor: { enabled: podMonitor } } });
  expect(ports('spec.egress.*.ports.*.port', false)).toContainEqual([9001]);
  expect(ports('spec.ingress.*.ports.*.port', false)).not.toContainEqual([9000]);
  expect(ports('spec.ingress.*.ports.*.port', true)).toContainEqual([9000]);
});

test('a plain one goes on while the app drains', () => {
  const values = { sidekick: SIDEKICK, nativeSidecars: false };
  expect(pod('containers.2.lifecycle.preStop', values)).toEqual({ sleep: { seconds: 30 } });
});
