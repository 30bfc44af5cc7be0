import { expect, test } from 'vitest';
import { holdsMember } from '../../../lib/doctor/workloads/holdsMember.ts';
import { workload } from '../build.ts';

test.each([
  ['hazelcast/hazelcast:5.5.0', true],
  ['docker.io/hazelcast/hazelcast-enterprise', true],
  ['registry.example.com:5000/mirror/hazelcast@sha256:0123', true],
  ['hazelcast/management-center:5.5.2', false],
  ['example.com/hazelcast/app:1', false],
])('%s: %s', (image, expected) => {
  expect(holdsMember(workload({ images: ['app:1', image] }))).toBe(expected);
});
