import { describe, expect, test } from 'vitest';
import { release } from '../../lib/expressions/builtin.ts';
import { block } from '../../lib/manifest/block.ts';
import { podMetadata } from '../../lib/pod/podMetadata.ts';
import { a, bothMeanings } from '../support/bothMeanings.ts';

const both = bothMeanings();
const selectorLabels = block('podLabels', 'Labels that select the pods.', { app: 'shop' });
const common = {
  namespaceOverride: '',
  namespace: release.namespace,
  objectLabels: block('objectLabels', 'Labels.', {}),
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
