import { runtimeRules } from '../../../../lib/doctor/findings/rules/runtimeRules.ts';
import type { ValuesObject } from '../../../../lib/read/value.ts';
import { TestGrid } from '../grid.ts';
import { checkRules } from './checkRules.ts';

const POD = 'StatefulSet/shop-sidecar-grid: spec.template.spec';
const ANNOTATIONS = 'spec/template/metadata/annotations';
const SPREAD = 'spec/template/spec/topologySpreadConstraints';

/** A grid without a mode: only anti-affinity keeps its members apart. */
const modeless = () => new TestGrid({ availability: { mode: 'none' } });

checkRules(
  runtimeRules,
  [
    [
      'SG140',
      'a volume in memory that may grow',
      () => inMemory({}),
      `${POD}.volumes[1].emptyDir`,
      'counts as memory of the container, of which the heap takes 60 percent',
    ],
    [
      'SG140',
      'a volume in memory that is too large',
      () => inMemory({ sizeLimit: '206Mi' }),
      `${POD}.volumes[1].emptyDir`,
      'the kernel kills such a member',
    ],
    [
      'SG141',
      'a configuration without a checksum',
      () => new TestGrid().set('StatefulSet', ANNOTATIONS, undefined),
      'StatefulSet/shop-sidecar-grid: spec.template.metadata.annotations',
      'members read ConfigMap/shop-sidecar-grid-config once',
    ],
    [
      'SG142',
      'nothing that keeps members apart',
      () => modeless().set('StatefulSet', 'spec/template/spec/affinity', undefined),
      `${POD}.topologySpreadConstraints`,
      'nothing keeps members apart',
    ],
  ],
  [
    ['SG140', 'a volume in memory that leaves room', () => inMemory({ sizeLimit: '204Mi' })],
    ['SG140', 'a volume on disk', () => new TestGrid()],
    ['SG141', 'a checksum', () => new TestGrid()],
    ['SG141', 'what reloads pods', () => reloaded()],
    ['SG141', 'a ConfigMap that never changes', () => noChecksum().set('ConfigMap', 'immutable', true)],
    ['SG141', 'a name with a hash, as Kustomize makes it', () => hashed()],
    ['SG142', 'anti-affinity', modeless],
    ['SG142', 'a spread over zones', () => zones()],
    [
      'SG142',
      'one member',
      () =>
        modeless().set('StatefulSet', 'spec/template/spec/affinity', undefined).set('StatefulSet', 'spec/replicas', 1),
    ],
  ],
);

/** A grid with a limit of 512 MiB, of which the heap may take 60 per cent: 307.2 MiB. */
function inMemory(more: ValuesObject): TestGrid {
  return new TestGrid().set('StatefulSet', 'spec/template/spec/volumes/1/emptyDir', { medium: 'Memory', ...more });
}

function noChecksum(): TestGrid {
  return new TestGrid().set('StatefulSet', ANNOTATIONS, undefined);
}

function reloaded(): TestGrid {
  return noChecksum().set('StatefulSet', 'metadata/annotations', { 'reloader.stakater.com/auto': 'true' });
}

function hashed(): TestGrid {
  const name = 'grid-5f8k2m9c4t';
  return noChecksum()
    .set('ConfigMap', 'metadata/name', name)
    .set('StatefulSet', 'spec/template/spec/volumes/0/configMap/name', name);
}

function zones(): TestGrid {
  const grid = modeless().set('StatefulSet', 'spec/template/spec/affinity', undefined);
  const labels = { 'app.kubernetes.io/instance': 'shop' };
  return grid.set('StatefulSet', SPREAD, [
    { topologyKey: 'topology.kubernetes.io/zone', maxSkew: 1, labelSelector: { matchLabels: labels } },
  ]);
}
