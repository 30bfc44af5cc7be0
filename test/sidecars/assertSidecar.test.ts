import { expect, test } from 'vitest';
import { block } from '../../lib/manifest/block.ts';
import { assertSidecar } from '../../lib/sidecars/assertSidecar.ts';
import type { Sidecar } from '../../lib/sidecars/sidecar.ts';
import { least } from './pod.ts';
import { a } from '../support/bothMeanings.ts';

const once = [block('cache', 'The cache.', [{ name: 'cache', image: 'a' }])];

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
