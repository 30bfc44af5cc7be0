import { expect, test } from 'vitest';
import { member, render } from '../support/sidecarGrid.ts';
import { valueAt } from '../support/valueAt.ts';

test('the whole name of its image: a registry for all, a digest before a tag', () => {
  const digest = `sha256:${'0'.repeat(64)}`;
  expect(member('image')).toBe('docker.io/hazelcast/hazelcast:5.5.0');
  expect(member('image', { global: { imageRegistry: 'mirror.example' } })).toBe(
    'mirror.example/hazelcast/hazelcast:5.5.0',
  );
  expect(member('image', { member: { image: { digest } } })).toBe(`docker.io/hazelcast/hazelcast@${digest}`);
});

test('names fit, however long that of the release is', () => {
  const names = render({ fullnameOverride: 'a'.repeat(60), topology: 'client-server' }).objects.map((object) =>
    String(valueAt(object, 'metadata.name')),
  );
  expect(names).toContain(`${'a'.repeat(52)}-grid`);
  expect(names).toContain(`${'a'.repeat(45)}-member`);
});
