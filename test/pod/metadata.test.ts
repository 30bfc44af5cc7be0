import { describe, expect, test } from 'vitest';
import { release } from '../../lib/expressions/builtin.ts';
import { Literal } from '../../lib/expressions/literal.ts';
import { partial } from '../../lib/manifest/partial.ts';
import { podMetadata, suffixedName } from '../../lib/pod/metadata.ts';
import { a, bothMeanings, contextOf } from '../support/bothMeanings.ts';
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

const both = bothMeanings();
const selectorLabels = partial('podLabels', 'Labels that select the pods.', { app: 'shop' });
const common = {
  namespaceOverride: '',
  namespace: release.namespace,
  objectLabels: partial('objectLabels', 'Labels.', {}),
};
const own = { podLabels: a.map('podLabels'), podAnnotations: a.map('podAnnotations') };

describe('in a chart with labels and annotations for all objects', () => {
  const forAll = { commonLabels: a.map('commonLabels'), commonAnnotations: a.map('commonAnnotations') };
  const ofPod = (values: object) =>
    both.manifest(podMetadata({ ...common, ...forAll }, own, selectorLabels, { fixed: 'x' }), {
      podLabels: {},
      podAnnotations: {},
      commonLabels: {},
      commonAnnotations: {},
      ...values,
    });

  test('what the pods need stands, whatever users set', async () => {
    expect(await ofPod({})).toEqual({ labels: { app: 'shop' }, annotations: { fixed: 'x' } });
    expect(await ofPod({ podLabels: { app: 'y' }, commonAnnotations: { fixed: 'y' } })).toEqual(await ofPod({}));
  });

  test('what users set for pods wins over what they set for all objects', async () => {
    const values = { podLabels: { team: 'a' }, commonLabels: { team: 'b', tier: 'c' } };
    expect(await ofPod(values)).toMatchObject({ labels: { app: 'shop', team: 'a', tier: 'c' } });
    const notes = { podAnnotations: { note: 'a' }, commonAnnotations: { note: 'b', more: 'c' } };
    expect(await ofPod(notes)).toMatchObject({ annotations: { fixed: 'x', note: 'a', more: 'c' } });
  });
});

test('a chart without values for all objects has those of pods alone', async () => {
  const values = { podLabels: { team: 'a' }, podAnnotations: { note: 'b' } };
  expect(await both.manifest(podMetadata(common, own, selectorLabels, {}), values)).toEqual({
    labels: { app: 'shop', team: 'a' },
    annotations: { note: 'b' },
  });
});

const named = (name: string, ...rest: [suffix: string, length?: number]) =>
  suffixedName(Literal.of(name), ...rest).evaluate(contextOf());

test('a name and its suffix fit in a DNS label, and the suffix is never cut', () => {
  expect(named('shop', 'grid')).toBe('shop-grid');
  expect(named('a'.repeat(63), 'grid')).toBe(`${'a'.repeat(58)}-grid`);
});

test('a dash at the cut is not doubled', () => {
  expect(named(`${'a'.repeat(57)}-b`, 'grid')).toBe(`${'a'.repeat(57)}-grid`);
});

test('the name of a StatefulSet must be shorter', () => {
  expect(named('a'.repeat(52), 'member', 52)).toBe(`${'a'.repeat(45)}-member`);
});
