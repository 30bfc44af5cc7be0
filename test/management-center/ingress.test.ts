import { expect, test } from 'vitest';
import { part } from './render.ts';

const HOSTS = [{ host: 'grid.example' }, { host: '*.tools.example' }];
const OPEN = { adminSecret: { name: 'console-admin' } };

test('there is none unless it is asked for', () => {
  expect(part('Ingress', 'kind', { ...OPEN, ingress: { hosts: HOSTS } })).toBeUndefined();
});

test('each host leads to the Service, at the context path and nowhere else', () => {
  const values = {
    ...OPEN,
    contextPath: '/grid',
    service: { port: 80 },
    ingress: { enabled: true, hosts: HOSTS, className: 'nginx', tls: [{ hosts: ['grid.example'] }] },
  };
  const backend = { service: { name: 'shop-console-management-center', port: { number: 80 } } };
  const http = { paths: [{ path: '/grid', pathType: 'Prefix', backend }] };
  expect(part('Ingress', 'spec', values)).toEqual({
    ingressClassName: 'nginx',
    tls: [{ hosts: ['grid.example'] }],
    rules: HOSTS.map(({ host }) => ({ host, http })),
  });
});

test('without a context path it leads to the root', () => {
  const values = { ...OPEN, ingress: { enabled: true, hosts: HOSTS, annotations: { a: 'b' } } };
  expect(part('Ingress', 'spec.rules.0.http.paths.*.path', values)).toEqual(['/']);
  expect(part('Ingress', 'metadata.annotations', values)).toEqual({ a: 'b' });
});
