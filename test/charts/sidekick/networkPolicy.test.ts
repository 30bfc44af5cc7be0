import { expect, test } from 'vitest';
import { kinds, part } from './render.ts';

const ON = { enabled: true };

test('there is none unless the user wants one', () => {
  expect(kinds()).not.toContain('NetworkPolicy');
});

test('everyone reaches sidekick, unless the user says who; the test of the release always does', () => {
  const ports = [{ port: 8080, protocol: 'TCP' }];
  expect(part('NetworkPolicy', 'spec.ingress', { networkPolicy: ON })).toEqual([{ ports }]);
  const clients = [{ namespaceSelector: {} }];
  const release = { 'app.kubernetes.io/name': 'sidekick', 'app.kubernetes.io/instance': 'shop' };
  expect(part('NetworkPolicy', 'spec.ingress', { networkPolicy: { ...ON, clients } })).toEqual([
    { ports, from: clients },
    { ports, from: [{ podSelector: { matchLabels: release } }] },
  ]);
});

test('sidekick reaches DNS and its servers, on the ports of the sites', () => {
  const values = { networkPolicy: ON, sidekick: { sites: ['http://a:9000', 'https://b'], healthPort: 9100 } };
  expect(part('NetworkPolicy', 'spec.egress.*.ports.*.port', values)).toEqual([
    [53, 53],
    [9000, 443, 9100],
  ]);
});

test('the user says where servers are, and what else there is', () => {
  const servers = [{ ipBlock: { cidr: '10.0.0.0/8' } }];
  const extra = [{ ports: [{ port: 3128 }] }];
  const values = { networkPolicy: { ...ON, servers, extraEgress: extra, extraIngress: extra } };
  expect(part('NetworkPolicy', 'spec.egress.1.to', values)).toEqual(servers);
  expect(part('NetworkPolicy', 'spec.egress.2', values)).toEqual(extra[0]);
  expect(part('NetworkPolicy', 'spec.ingress.1', values)).toEqual(extra[0]);
});
