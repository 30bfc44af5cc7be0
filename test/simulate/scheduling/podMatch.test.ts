import { describe, expect, test } from 'vitest';
import { countsAlone, isMeant, selects } from '../../../lib/simulate/scheduling/podMatch.ts';
import { selectorOf } from '../../../lib/manifests/objects/labelSelector.ts';
import { podTerm, workload } from '../build.ts';

const selector = selectorOf({ app: 'grid' });
const own = workload({ title: 'Deployment/new', kind: 'Deployment' });

describe('pods count', () => {
  test('that the selector selects; none without a selector', () => {
    expect(selects(own, { selector, matchLabelKeys: [] }, workload())).toBe(true);
    expect(selects(own, { selector, matchLabelKeys: [] }, workload({ labels: { app: 'web' } }))).toBe(false);
    expect(selects(own, { selector: undefined, matchLabelKeys: [] }, workload())).toBe(false);
  });

  test('whose labels of the given keys have the values of the own', () => {
    const release = (name: string) => workload({ labels: { app: 'grid', release: name } });
    expect(selects(release('a'), { selector, matchLabelKeys: ['release'] }, release('a'))).toBe(true);
    expect(selects(release('a'), { selector, matchLabelKeys: ['release'] }, release('b'))).toBe(false);
    expect(selects(own, { selector, matchLabelKeys: ['release'] }, release('b'))).toBe(true);
  });

  test('of the same template, when the key is the hash that controllers add', () => {
    const other = workload({ title: 'Deployment/old', kind: 'Deployment' });
    const constraint = { selector, matchLabelKeys: ['pod-template-hash'] };
    expect(selects(own, constraint, own)).toBe(true);
    expect(selects(own, constraint, other)).toBe(false);
  });
});

test('pods of a StatefulSet count alone by a label that each has for itself', () => {
  expect(countsAlone(workload(), ['statefulset.kubernetes.io/pod-name'])).toBe(true);
  expect(countsAlone(workload(), ['apps.kubernetes.io/pod-index'])).toBe(true);
  expect(countsAlone(workload(), ['controller-revision-hash'])).toBe(false);
  expect(countsAlone(own, ['statefulset.kubernetes.io/pod-name'])).toBe(false);
});

test('a term speaks of pods in the own namespace, in named ones, or in all', () => {
  const here = workload({ namespace: 'here' });
  const there = workload({ namespace: 'there' });
  expect(isMeant(here, podTerm(), here)).toBe(true);
  expect(isMeant(here, podTerm(), there)).toBe(false);
  expect(isMeant(here, podTerm({ namespaces: ['there'] }), there)).toBe(true);
  expect(isMeant(here, podTerm({ namespaces: [] }), there)).toBe(true);
});
