import { describe, expect, test } from 'vitest';
import { selectorOf } from '../../../lib/manifests/objects/labelSelector.ts';
import type { Workload } from '../../../lib/manifests/workloads/workload.ts';
import {
  affinityFilter,
  antiAffinityFilter,
  capacityFilter,
  countsAlone,
  isKnown,
  isMeant,
  portFilter,
  selects,
} from '../../../lib/simulate/scheduling/affinityFilter.ts';
import type { Counts } from '../../../lib/simulate/scheduling/counts.ts';
import { type NodeInfo, nodeInfosOf } from '../../../lib/simulate/scheduling/nodeInfo.ts';
import { node, places, podTerm, workload } from '../build.ts';

const ZONE = 'topology.kubernetes.io/zone';
const web = workload({ title: 'Deployment/web', labels: { app: 'web' } });

function apart(own: Workload, all: readonly Workload[], counts: Counts, at: readonly NodeInfo[] = places('a:2,b:1')) {
  const check = antiAffinityFilter(own, all, at)(counts);
  return [...at.keys()].filter((index) => check(index) === undefined);
}

function near(own: Workload, all: readonly Workload[], counts: Counts, at: readonly NodeInfo[] = places('a:2,b:1')) {
  const check = affinityFilter(own, all, at)(counts);
  return [...at.keys()].filter((index) => check(index) === undefined);
}

describe('required anti-affinity', () => {
  test('keeps pods apart by node', () => {
    const own = workload({ requiredApart: [podTerm()] });
    expect(apart(own, [own], [[1, 0, 0]])).toEqual([1, 2]);
  });

  test('keeps pods apart by zone', () => {
    const own = workload({ requiredApart: [podTerm({ topologyKey: ZONE })] });
    expect(apart(own, [own], [[1, 0, 0]])).toEqual([2]);
  });

  test('keeps pods away from those that do not want them near', () => {
    const shy = workload({ title: 'Deployment/web', labels: { app: 'web' }, requiredApart: [podTerm()] });
    expect(
      apart(
        workload(),
        [workload(), shy],
        [
          [0, 0, 0],
          [0, 1, 0],
        ],
      ),
    ).toEqual([0, 2]);
  });

  test('does not heed pods that it does not speak of', () => {
    const own = workload({ requiredApart: [podTerm()] });
    expect(
      apart(
        own,
        [own, web],
        [
          [0, 0, 0],
          [1, 1, 1],
        ],
      ),
    ).toEqual([0, 1, 2]);
  });

  test('does not heed nodes without the label', () => {
    const own = workload({ requiredApart: [podTerm()] });
    const at = nodeInfosOf([node({ name: 'x' }), node({ name: 'y' })]);
    expect(apart(own, [own], [[1, 0]], at)).toEqual([0, 1]);
  });

  test('says by what it keeps apart', () => {
    const own = workload({ requiredApart: [podTerm()] });
    expect(antiAffinityFilter(own, [own], places('a:1'))([[1]])(0)).toBe(
      'required pod anti-affinity over kubernetes.io/hostname',
    );
  });
});

describe('required affinity', () => {
  const toWeb = workload({ requiredNear: [podTerm({ topologyKey: ZONE, selector: selectorOf({ app: 'web' }) })] });

  test('keeps pods near others', () => {
    expect(
      near(
        toWeb,
        [toWeb, web],
        [
          [0, 0, 0],
          [0, 1, 0],
        ],
      ),
    ).toEqual([0, 1]);
    expect(
      near(
        toWeb,
        [toWeb, web],
        [
          [0, 0, 0],
          [0, 0, 0],
        ],
      ),
    ).toEqual([]);
  });

  test('lets the first of pods that want to be together be anywhere', () => {
    const own = workload({ requiredNear: [podTerm({ topologyKey: ZONE })] });
    expect(near(own, [own], [[0, 0, 0]])).toEqual([0, 1, 2]);
    expect(near(own, [own], [[0, 0, 1]])).toEqual([2]);
  });

  test('is left out when nobody knows those pods', () => {
    expect(near(toWeb, [toWeb], [[0, 0, 0]])).toEqual([0, 1, 2]);
    expect(isKnown(toWeb, podTerm({ selector: selectorOf({ app: 'web' }) }), [toWeb])).toBe(false);
    expect(isKnown(toWeb, podTerm(), [toWeb])).toBe(true);
  });
});

describe('capacityFilter', () => {
  const at = nodeInfosOf([node({ name: 'small', allocatable: { cpu: 2, pods: 10 } }), node({ name: 'unknown' })]);

  test('a node takes pods as long as it has room for what they ask for', () => {
    const own = workload({ requests: { cpu: 1, pods: 1 } });
    const other = workload({ requests: { cpu: 0.5 } });
    const check = (mine: number, theirs: number) =>
      capacityFilter(
        own,
        [own, other],
        at,
      )([
        [mine, 0],
        [theirs, 0],
      ])(0);
    expect(check(1, 0)).toBeUndefined();
    expect(check(1, 1)).toBe('insufficient cpu');
    expect(check(2, 0)).toBe('insufficient cpu');
  });

  test('a node that lacks a resource has none of it; of one that is not known nothing is said', () => {
    const own = workload({ requests: { 'example.com/gpu': 1 } });
    const check = capacityFilter(own, [own], at)([[0, 99]]);
    expect(check(0)).toBe('insufficient example.com/gpu');
    expect(check(1)).toBeUndefined();
  });

  test('pods that take the same port of their node exclude each other', () => {
    const own = workload({ hostPorts: ['TCP 5701'] });
    const other = workload({ hostPorts: ['TCP 8080'] });
    const check = portFilter(own, [own, other])([
      [1, 0],
      [0, 1],
    ]);
    expect(check(0)).toBe('host port TCP 5701 in use');
    expect(check(1)).toBeUndefined();
  });
});

describe('podMatch', () => {
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
});
