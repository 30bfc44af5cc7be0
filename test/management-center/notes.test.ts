import { expect, test } from 'vitest';
import { render } from './render.ts';

test('the notes say how to open it, and that its first visitor becomes the administrator', () => {
  expect(render({ contextPath: '/grid', service: { port: 80 } }).notes).toBe(`shop

To open Management Center, run this and go to http://localhost:8080/grid/:
   kubectl port-forward --namespace team-a service/shop-console-management-center 8080:80
Create the administrator's account now: the first visitor can do so.`);
});

test('with a Secret they say whose the account is', () => {
  const { notes } = render({ adminSecret: { name: 'console-admin' } });
  expect(notes.split('\n').at(-1)).toBe('Log in as the administrator from the Secret console-admin.');
});

test('they say nothing of it when it is off', () => {
  expect(render({ enabled: false }).notes).toBe('shop');
});
