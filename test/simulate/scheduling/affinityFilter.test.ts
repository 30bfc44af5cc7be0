import { describe, expect, test } from 'vitest';
import { antiAffinityFilter, isKnown, affinityFilter } from '../../../lib/simulate/scheduling/affinityFilter.ts';
import type { Counts } from '../../../lib/simulate/scheduling/counts.ts';
import { type NodeInfo, nodeInfosOf } from '../../../lib/simulate/scheduling/nodeInfo.ts';
import { selectorOf } from '../../../lib/manifests/objects/labelSelector.ts';
import type { Workload } from '../../../lib/manifests/workloads/workload.ts';
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
