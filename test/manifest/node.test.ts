import type { Container, PodSpec } from 'kubernetes-types/core/v1.js';
import { expect, test } from 'vitest';
import { partial } from '../../lib/manifest/partial.ts';
import { spread } from '../../lib/manifest/each.ts';
import { merged } from '../../lib/manifest/merged.ts';
import type { Templated } from '../../lib/manifest/node.ts';
import { comment, when } from '../../lib/manifest/when.ts';
import { document } from '../../lib/render/writeYaml.ts';
import { a } from '../support/bothMeanings.ts';

const on = a.boolean('on');
const container = (made: Templated<Container>) => made;

test("any part of a Kubernetes type may be an expression, conditional, a comment, a block or the user's", () => {
  const spec: Templated<PodSpec> = {
    terminationGracePeriodSeconds: a.integer('grace'),
    serviceAccountName: when(on, a.string('account')),
    nodeSelector: merged({ a: 'b' }, a.map('selector')),
    tolerations: a.list('tolerations'),
    containers: [
      { name: 'main', args: [comment('Why.', 'a'), document('config', 'Config.', {})], resources: a.map('resources') },
      when(on, { name: 'side' }),
      partial('third', 'Third.', [{ name: 'third' }]),
      spread(a.list('more')),
    ],
  };
  expect(spec).toBeDefined();
});

test('a field that Kubernetes does not have does not compile', () => {
  // @ts-expect-error -- misspelt
  expect(container({ name: 'x', imge: 'y' })).toBeDefined();
  // @ts-expect-error -- misspelt under a condition
  expect(container({ name: 'x', resources: when(on, { limit: {} }) })).toBeDefined();
});

test('an expression of another type does not compile', () => {
  // @ts-expect-error -- a number in place of a text
  expect(container({ name: a.integer('n') })).toBeDefined();
  // @ts-expect-error -- a text in place of a boolean
  expect(container({ name: 'x', stdin: a.string('x') })).toBeDefined();
});
