import { expect, test } from 'vitest';
import { part } from '../support/sidecarGrid.ts';

const route = { enabled: true, parentRefs: [{ name: 'public' }] };

test('what the Gateways take leads to the Service of the app', () => {
  expect(part('HTTPRoute', 'spec', { httpRoute: route, service: { port: 81 } })).toEqual({
    parentRefs: [{ name: 'public' }],
    rules: [{ backendRefs: [{ name: 'shop-sidecar-grid', port: 81 }] }],
  });
});

test('or of it what the user names', () => {
  const matches = [{ path: { type: 'PathPrefix', value: '/shop' } }];
  const values = { httpRoute: { ...route, hostnames: ['*.example.com'], matches, filters: [{ type: 'x' }] } };
  expect(part('HTTPRoute', 'spec', values)).toMatchObject({
    hostnames: ['*.example.com'],
    rules: [{ matches, filters: [{ type: 'x' }] }],
  });
});
