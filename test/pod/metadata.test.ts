import { expect, test } from 'vitest';
import { part, render } from '../support/sidecarGrid.ts';
import { valueAt } from '../support/valueAt.ts';

test('labels and annotations for all reach every object, and never replace ours', () => {
  const values = { commonLabels: { team: 'a', 'app.kubernetes.io/name': 'x' }, commonAnnotations: { note: 'b' } };
  for (const object of render(values).objects) {
    expect(valueAt(object, 'metadata.labels'), String(object['kind'])).toMatchObject({
      team: 'a',
      'app.kubernetes.io/name': 'sidecar-grid',
    });
    expect(valueAt(object, 'metadata.annotations')).toMatchObject({ note: 'b' });
  }
});

test('those of one object win over those for all', () => {
  const values = { commonLabels: { team: 'a' }, service: { labels: { team: 'b' }, annotations: { x: 'y' } } };
  expect(part('Service', 'metadata.labels.team', values)).toBe('a');
  const services = render(values).objects.filter((object) => object['kind'] === 'Service');
  expect(services.map((service) => valueAt(service, 'metadata.labels.team'))).toEqual(['a', 'b']);
});

test('the namespace is left to the release unless the user names one', () => {
  expect(part('Service', 'metadata')).not.toHaveProperty('namespace');
  expect(part('Service', 'metadata.namespace', { namespaceOverride: 'shop' })).toBe('shop');
});
