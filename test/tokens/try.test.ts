import { App, Testing } from 'cdk8s';
import { expect, test } from 'vitest';
import d from '../fixtures/definitions/plus27.ts';
test('x', () => {
  for (const [k, t] of d.files()) if (k.startsWith('templates')) console.log(k + '\n' + t);
});
test('t', () => {
  const values = {workers: {a: {queue: 'x', replicas: 1, enabled: true}, b: {queue: '{{', replicas: 2, enabled: false}}};
  const c = d.instantiate(new App(), 'other', { values, release: 'x' });
  expect(Testing.synth(c)).toEqual(d.render({ values, release: 'x' }).objects);
  });
test('v', { timeout: 60000 }, () => { const t0 = Date.now(); expect(d.verify()).toEqual([]); console.log(Date.now() - t0); });
