import { describe, expect, test } from 'vitest';
import { pod } from '../support/sidecarGrid.ts';

const digest = `sha256:${'0'.repeat(64)}`;

describe('the whole name of an image', () => {
  test.each([
    ['as it is', {}, {}, 'ghcr.io/acme/shop:1.4.2'],
    ['with a registry of its own', { registry: 'r.example:5000', repository: 'shop' }, {}, 'r.example:5000/shop:1.4.2'],
    [
      'with a registry for all',
      { registry: 'r.example', repository: 'shop' },
      { imageRegistry: 'm.example' },
      'm.example/shop:1.4.2',
    ],
    ['by digest', { digest }, {}, `ghcr.io/acme/shop@${digest}`],
    ['with a tag of digits', { tag: '20261121' }, {}, 'ghcr.io/acme/shop:20261121'],
  ])('%s', (_, image, global, name) => {
    expect(pod('containers.0.image', { app: { image }, global })).toBe(name);
  });
});
