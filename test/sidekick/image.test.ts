import { expect, test } from 'vitest';
import { sidekickImage } from '../../lib/sidekick/image.ts';

test.each([
  ['v0.4.0', 'docker.io'],
  ['v3.0.4', 'docker.io'],
  ['v4.0.0', 'quay.io'],
  ['v7.1.2', 'quay.io'],
])('the image of %s is on %s', (tag, registry) => {
  expect(sidekickImage(tag)).toEqual({ registry, repository: 'minio/sidekick', tag });
});
