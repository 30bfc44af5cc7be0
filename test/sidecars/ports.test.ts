import { expect, test } from 'vitest';
import { comparedPorts } from '../../lib/sidecars/ports.ts';
import type { Sidecar } from '../../lib/sidecars/sidecar.ts';
import { least } from './pod.ts';
import { a, bothMeanings } from '../support/bothMeanings.ts';

const both = bothMeanings();
const on = a.boolean('on');
const POD = { native: true, app: { port: a.integer('port', 1, 65535), drainSeconds: 0 } } as never;

function sidecar(name: string, more: Partial<Sidecar> = {}): Sidecar {
  const number = a.integer(name, 1, 65535);
  return least(name, { native: true }, { ports: [{ name, number, path: `${name}.port` }], ...more });
}

test('a port is compared with the app’s and those of sidecars before it, of which the first that has it is told', async () => {
  const compared = comparedPorts([sidecar('cache', { enabled: on }), sidecar('proxy')], POD);
  expect(compared.map(({ owner }) => owner.name)).toEqual(['cachePortOwner', 'proxyPortOwner']);
  const [cache, proxy] = compared.map(({ owner }) => owner);
  const values = { on: true, port: 1, cache: 2, proxy: 3 };
  expect(await both.value(proxy as never, values)).toBe('');
  expect(await both.value(proxy as never, { ...values, proxy: 1 })).toBe('your app');
  expect(await both.value(proxy as never, { ...values, proxy: 2 })).toBe('cache');
  expect(await both.value(proxy as never, { ...values, on: false, proxy: 2 })).toBe('');
  expect(await both.value(cache as never, { ...values, cache: 3 })).toBe('');
  expect(await both.value(cache as never, { ...values, on: false, cache: 1 })).toBe('');
});

test('where the chart compares a port itself, it is only compared with later ones', () => {
  const own = sidecar('cache', { collisions: { port: 'elsewhere' } });
  expect(comparedPorts([own, sidecar('proxy')], POD).map(({ port }) => port.name)).toEqual(['proxy']);
});

test('without any other port there is nothing to compare', () => {
  expect(comparedPorts([sidecar('cache')], { app: { drainSeconds: 0 } } as never)).toEqual([]);
});
