import { expect, test } from 'vitest';
import { imageName } from '../../../lib/manifests/members/imageName.ts';

test.each([
  ['hazelcast/hazelcast:5.5.0', 'hazelcast/hazelcast', '5.5.0', ''],
  ['hazelcast/hazelcast', 'hazelcast/hazelcast', 'latest', ''],
  ['registry.local:5000/hazelcast', 'registry.local:5000/hazelcast', 'latest', ''],
  ['registry.local:5000/hazelcast:5.5', 'registry.local:5000/hazelcast', '5.5', ''],
  ['hazelcast@sha256:abc', 'hazelcast', '', 'sha256:abc'],
  ['hazelcast:5.5.0@sha256:abc', 'hazelcast', '5.5.0', 'sha256:abc'],
])('%s', (image, repository, tag, digest) => {
  expect(imageName(image)).toEqual({ repository, tag, digest });
});
