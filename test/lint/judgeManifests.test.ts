import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeManifests } from '../../lib/lint/judgeManifests.ts';
import { isUserError } from '../../lib/errors.ts';
import type { Value, ValuesObject } from '../../lib/read/value.ts';
import { ciFiles, RENDERED_FOR, renderCiFile } from '../support/checks.ts';
import { judge, TestGrid } from './grid.ts';

function judgeFile(name: string) {
  return judgeManifests([{ name, text: readFileSync(name, 'utf8') }]);
}

function idsIn(fixture: string): readonly string[] {
  return judgeFile(`test/fixtures/doctor/${fixture}.yaml`)
    .findings.map(({ id }) => id)
    .sort();
}

describe.each(ciFiles('sidecar-grid'))('what the chart renders of %s', (file) => {
  test.each(RENDERED_FOR)('for Kubernetes %s breaks no rule', async (version) => {
    const text = await renderCiFile('sidecar-grid', file, version);
    expect(judgeManifests([{ name: file, text }])).toMatchObject({ findings: [], notes: [] });
  });
});

describe('what others wrote', () => {
  test('the official chart: no margin, no limit, no budget, no spread, old rights, and a name that all have', () => {
    const ids = ['SG037', 'SG038', 'SG040', 'SG044', 'SG109', 'SG110', 'SG125', 'SG142'];
    expect(idsIn('official-chart')).toEqual(ids);
  });

  test('the classic sample: nothing graceful, no probes, discovery in the whole namespace, a Service that is not there', () => {
    const ofChart = ['SG021', 'SG037', 'SG038', 'SG044', 'SG047', 'SG048', 'SG052'];
    const ofManifests = ['SG100', 'SG105', 'SG109', 'SG124', 'SG141', 'SG142'];
    expect(idsIn('sidecar-sample')).toEqual([...ofChart, ...ofManifests]);
  });

  test("the operator's resource: a soft spread, nothing graceful, no budget", () => {
    expect(idsIn('operator-resource')).toEqual(['SG021', 'SG033', 'SG037', 'SG044', 'SG109']);
  });

  test('places are objects and fields, with their lines', () => {
    const file = 'test/fixtures/doctor/official-chart.yaml';
    const { findings } = judgeFile(file);
    const lines = readFileSync(file, 'utf8').split('\n');
    expect(findings.find(({ id }) => id === 'SG040')).toMatchObject({
      severity: 'warning',
      path: 'StatefulSet/demo-hazelcast: spec.template.spec.terminationGracePeriodSeconds',
      found: 600,
      message:
        'The grace period leaves 0 seconds after the handover. Kubernetes kills a member that needs all of its time.',
      place: { file, line: lines.findIndex((line) => line.includes('terminationGracePeriodSeconds')) + 1 },
    });
    expect(findings.find(({ id }) => id === 'SG109')).toMatchObject({
      path: 'ConfigMap/demo-hazelcast-configuration: data.hazelcast.yaml: hazelcast.cluster-name',
      place: { line: lines.findIndex((line) => /^ +hazelcast:/.test(line)) + 1 },
    });
  });
});

test('a rule of the chart tells of manifests what they would be as values, and what to do there', () => {
  const grid = new TestGrid().set('PodDisruptionBudget', 'spec/maxUnavailable', 2);
  expect(grid.finding('SG035')).toMatchObject({
    path: 'PodDisruptionBudget/shop-sidecar-grid: spec.maxUnavailable',
    found: 2,
    message: expect.stringContaining('evict 2 members at once, but the backup count is 1') as unknown,
    fix: 'Set maxUnavailable to at most backup-count.',
  });
});

test('two workloads that share a configuration are told of it once', () => {
  const grid = new TestGrid().config('cluster-name', 'dev');
  const [workload] = grid.objects.filter(({ kind }) => kind === 'StatefulSet');
  const twin = { ...workload, metadata: { name: 'twin' } };
  expect(
    grid
      .add(twin)
      .judge()
      .findings.filter(({ id }) => id === 'SG109'),
  ).toHaveLength(1);
});

test('a configuration that is elsewhere is told as a note, and nothing is said of it', () => {
  const report = new TestGrid().without('ConfigMap').judge();
  expect(report.notes).toEqual([
    'the configuration of StatefulSet/shop-sidecar-grid is in /data/hazelcast/hazelcast.yaml, which is in no ConfigMap among the manifests: what depends on it was not judged',
  ]);
  expect(report.findings).toEqual([]);
});

test('manifests without a member are an error that says what is looked for', () => {
  expect(() => judge({ kind: 'ConfigMap', metadata: { name: 'a' } })).toThrow(
    'found no Hazelcast member in the 1 objects of all.yaml: members are pods with the image',
  );
});

test('a field that Kubernetes would refuse is told with its object', () => {
  expect(() => new TestGrid().set('StatefulSet', 'spec/replicas', '3').judge()).toThrow(
    'StatefulSet/shop-sidecar-grid: spec.replicas is "3": an integer from 0 on is needed',
  );
});

test('whatever a field holds, it is judged, or told as a mistake of the manifests', () => {
  const { objects } = new TestGrid({ autoscaling: { enabled: true }, availability: { mode: 'zone' } });
  const places = objects.flatMap((object, index) => pathsIn(object).map((path) => [index, ...path] as const));
  const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(null, '', [], {}, [[]], [{}], -1, '25%'));
  fc.assert(
    fc.property(fc.constantFrom(...places), value, ([index, ...path], given) => {
      const changed = objects.map((object, at) => (at === index ? changedAt(object, path, given as Value) : object));
      try {
        judge(...(changed as ValuesObject[]));
      } catch (error) {
        if (!isUserError(error)) throw error;
        expect(error.message).toMatch(/[A-Z]\w+\/|no Hazelcast member|all\.yaml:/);
      }
    }),
    { numRuns: 200 },
  );
});

/** Paths to everything in a value. */
function pathsIn(value: Value): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => [[key], ...pathsIn(part).map((path) => [key, ...path])]);
}

function changedAt(value: Value, [key = '', ...rest]: readonly string[], given: Value): Value {
  const part = (value as ValuesObject)[key] ?? null;
  const changed = rest.length === 0 ? given : changedAt(part, rest, given);
  return Array.isArray(value)
    ? value.map((item, index) => (String(index) === key ? changed : item))
    : { ...(value as ValuesObject), [key]: changed };
}
