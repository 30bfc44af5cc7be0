import { expect, test } from 'vitest';
import { render } from './render.ts';

test('the notes say how to open it, and that its first visitor becomes the administrator', () => {
  expect(render({ contextPath: '/grid', service: { port: 80 } }).notes).toBe(`shop

Open Management Center at http://localhost:8080/grid/ after this:
   kubectl port-forward --namespace team-a service/shop-console-management-center 8080:80
Whoever opens it first makes the account of its administrator.`);
});

test('with a Secret they say whose the account is', () => {
  const { notes } = render({ adminSecret: { name: 'console-admin' } });
  expect(notes.split('\n').at(-1)).toBe('Its administrator is the one of the Secret console-admin.');
});

test('they say nothing of it when it is off', () => {
  expect(render({ enabled: false }).notes).toBe('shop');
});
