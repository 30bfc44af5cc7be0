import { expect, test } from 'vitest';
import { partial } from '../../lib/manifest/partial.ts';
import { assertSidecar, makeSidecars, type Sidecar, valuesOf } from '../../lib/sidecars/sidecar.ts';
import { sidekickKind } from '../../lib/sidecars/sidekick/sidekickSidecar.ts';
import { echoKind } from '../fixtures/sidecars/echo/echo.ts';
import { a } from '../support/bothMeanings.ts';
import { least } from './pod.ts';

test('the values of each kind are under its key, in the order of the list', () => {
  expect(Object.entries(valuesOf([sidekickKind, echoKind]))).toEqual([
    ['sidekick', sidekickKind.values],
    ['echo', echoKind.values],
  ]);
});

test('sidecars are made in the order of the list, each of its own values', () => {
  const first = { ...echoKind, key: 'first' };
  const values = { first: { enabled: a.boolean('a'), port: a.integer('b') }, echo: { enabled: true, port: 7 } };
  const made = makeSidecars([first, echoKind], { native: true } as never, values);
  expect(made.map(({ enabled }) => enabled)).toEqual([values.first.enabled, true]);
});

const once = [partial('cache', 'The cache.', [{ name: 'cache', image: 'a' }])];

function check(more: Partial<Sidecar>): () => void {
  return () => {
    assertSidecar(least('cache', { native: true }, more));
  };
}

test('a port of a container is among the ports, whose numbers are compared', () => {
  const app = { ports: [{ name: 'admin', containerPort: 1 }] };
  expect(check({ app })).toThrow(
    'cache has a container with the port admin, which is not among its ports: add it there',
  );
  expect(check({ app, ports: [{ name: 'admin', number: 1, path: 'cache.admin' }] })).not.toThrow();
});

test('a container that may be native is restarted: else the app would wait for its end', () => {
  const message = 'the container cache of cache may be native and has no restartPolicy, so the app would never start';
  expect(check({ containers: once })).toThrow(message);
  expect(check({ containers: once, native: a.boolean('native') })).toThrow(message);
  expect(check({ containers: once, native: false })).not.toThrow();
  expect(check({ initContainers: once })).not.toThrow();
});

test('sidecars share the variable of options for the JVM', () => {
  const env = [{ name: 'JAVA_TOOL_OPTIONS', value: '-Xmx1g' }];
  expect(check({ app: { env } })).toThrow('cache sets the variable JAVA_TOOL_OPTIONS of the app, which sidecars share');
});
