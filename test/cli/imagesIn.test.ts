import { expect, test } from 'vitest';
import { imagesIn } from '../../lib/cli/imagesIn.ts';

test('images of containers of all kinds are found, at any depth, each once and in order', () => {
  const spec = {
    containers: [{ image: 'b' }, { image: 'a' }],
    initContainers: [{ image: 'c' }],
    ephemeralContainers: [{ image: 'a' }],
  };
  expect(imagesIn([{ spec }, { kind: 'List', items: [{ spec: { template: { spec } } }] }])).toEqual(['a', 'b', 'c']);
});

test('what only looks like an image is none', () => {
  expect(
    imagesIn([{ data: { image: 'a' } }, { containers: 'b' }, { containers: [null, 'c', { image: 7 }, {}] }]),
  ).toEqual([]);
});
