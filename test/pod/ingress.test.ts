import { expect, test } from 'vitest';
import { part } from '../support/sidecarGrid.ts';

const hosts = [
  { host: 'a.example' },
  { host: 'b.example', paths: [{ path: '/x', pathType: 'Exact' }, { path: '/y' }] },
];
const values = { ingress: { enabled: true, hosts }, service: { port: 81 } };

test('every path of a host leads to the app unless the user names some', () => {
  expect(part('Ingress', 'spec.rules.*.host', values)).toEqual(['a.example', 'b.example']);
  expect(part('Ingress', 'spec.rules.*.http.paths.*.path', values)).toEqual([['/'], ['/x', '/y']]);
  expect(part('Ingress', 'spec.rules.*.http.paths.*.pathType', values)).toEqual([['Prefix'], ['Exact', 'Prefix']]);
});

test('to the Service of the app, by its port', () => {
  expect(part('Ingress', 'spec.rules.0.http.paths.0.backend', values)).toEqual({
    service: { name: 'shop-sidecar-grid', port: { number: 81 } },
  });
});

test('the class of the cluster stands when the user names none', () => {
  expect(part('Ingress', 'spec', values)).not.toHaveProperty('ingressClassName');
  expect(part('Ingress', 'spec.ingressClassName', { ingress: { ...values.ingress, className: 'nginx' } })).toBe(
    'nginx',
  );
});
