import { describe, expect, test } from 'vitest';
import { Field } from '../../../lib/manifests/objects/field.ts';
import { readScheduling } from '../../../lib/manifests/workloads/readScheduling.ts';

const read = (spec: object) => readScheduling(new Field(spec, 'StatefulSet/grid: spec.template.spec'));

test('a pod without any wish may be anywhere', () => {
  expect(read({})).toEqual({
    nodeSelector: {},
    requiredNodes: undefined,
    preferredNodes: [],
    requiredNear: [],
    requiredApart: [],
    preferredApart: [],
    tolerations: [],
    spread: [],
    requests: { pods: 1 },
    hostPorts: [],
  });
});

describe('a spread', () => {
  test('has the defaults of Kubernetes', () => {
    expect(read({ topologySpreadConstraints: [{ topologyKey: 'zone', maxSkew: 1 }] }).spread).toEqual([
      {
        topologyKey: 'zone',
        maxSkew: 1,
        minDomains: 1,
        isHard: true,
        nodeAffinityPolicy: 'Honor',
        nodeTaintsPolicy: 'Ignore',
        selector: undefined,
        matchLabelKeys: [],
      },
    ]);
  });

  test('is read with all that it can say', () => {
    const given = {
      topologyKey: 'zone',
      maxSkew: 2,
      minDomains: 3,
      whenUnsatisfiable: 'ScheduleAnyway',
      nodeAffinityPolicy: 'Ignore',
      nodeTaintsPolicy: 'Honor',
      labelSelector: { matchLabels: { app: 'grid' } },
      matchLabelKeys: ['pod-template-hash'],
    };
    expect(read({ topologySpreadConstraints: [given] }).spread).toEqual([
      {
        topologyKey: 'zone',
        maxSkew: 2,
        minDomains: 3,
        isHard: false,
        nodeAffinityPolicy: 'Ignore',
        nodeTaintsPolicy: 'Honor',
        selector: [{ key: 'app', operator: 'In', values: ['grid'] }],
        matchLabelKeys: ['pod-template-hash'],
      },
    ]);
  });

  test('is refused with its place when it is none', () => {
    const path = 'StatefulSet/grid: spec.template.spec.topologySpreadConstraints';
    expect(() => read({ topologySpreadConstraints: {} })).toThrow(`${path} must be a list`);
    expect(() => read({ topologySpreadConstraints: [{ topologyKey: 'zone', maxSkew: 0 }] })).toThrow(
      `${path}[0].maxSkew is 0: an integer from 1 on is needed`,
    );
    expect(() => read({ topologySpreadConstraints: [{ topologyKey: 'z', whenUnsatisfiable: 'Never' }] })).toThrow(
      `${path}[0].whenUnsatisfiable is 'Never': use DoNotSchedule or ScheduleAnyway`,
    );
  });
});

test('affinity to nodes is read, required and preferred', () => {
  const matchExpressions = [{ key: 'disk', operator: 'In', values: ['ssd'] }];
  const matchFields = [{ key: 'metadata.name', operator: 'NotIn', values: ['n1'] }];
  const term = { labels: matchExpressions, fields: matchFields };
  const nodeAffinity = {
    requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions, matchFields }] },
    preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 7, preference: { matchExpressions, matchFields } }],
  };
  const found = read({ affinity: { nodeAffinity }, nodeSelector: { pool: 'grid' } });
  expect(found.requiredNodes).toEqual([term]);
  expect(found.preferredNodes).toEqual([{ weight: 7, term }]);
  expect(found.nodeSelector).toEqual({ pool: 'grid' });
});

test('affinity to pods is read, near and apart, with the namespaces that it speaks of', () => {
  const term = { topologyKey: 'host', labelSelector: {}, matchLabelKeys: ['release'] };
  const own = { topologyKey: 'host', selector: [], matchLabelKeys: ['release'], namespaces: undefined };
  const found = read({
    affinity: {
      podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ ...term, namespaceSelector: {} }] },
      podAntiAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: [term, { ...term, namespaces: ['other'] }],
        preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 100, podAffinityTerm: term }],
      },
    },
  });
  expect(found.requiredNear).toEqual([{ ...own, namespaces: [] }]);
  expect(found.requiredApart).toEqual([own, { ...own, namespaces: ['other'] }]);
  expect(found.preferredApart).toEqual([{ weight: 100, term: own }]);
});

test('tolerations have the defaults of Kubernetes', () => {
  expect(
    read({
      tolerations: [
        { key: 'a', value: 'b' },
        { operator: 'Exists', effect: 'NoSchedule' },
      ],
    }).tolerations,
  ).toEqual([
    { key: 'a', operator: 'Equal', value: 'b', effect: '' },
    { key: '', operator: 'Exists', value: '', effect: 'NoSchedule' },
  ]);
});
