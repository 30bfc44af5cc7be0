import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sidecarGrid } from '../../lib/charts/sidecar-grid/definition.ts';
import type { ValuesObject } from '../../lib/read/value.ts';
import { part, partOf, pod, render } from '../support/sidecarGrid.ts';
import { valueAt } from '../support/valueAt.ts';
import { expectValues } from './declaredValues.ts';
import { cell, codeIn, rowsWith } from './markdownTables.ts';

const PAGE = 'docs/data-safety.md';
const TEXT = readFileSync(PAGE, 'utf8');

/** All releases that the page speaks of. */
const RELEASES: readonly ValuesObject[] = [
  { replicas: 5 },
  { topology: 'client-server' },
  { workload: 'Deployment', autoscaling: { enabled: true } },
];

describe('every value that the page names is one of the chart', () => {
  const names = Object.keys(sidecarGrid.defaults).join('|');
  const path = new RegExp(`^((?:${names})(?:\\.[\\w*-]+)*)(?:=.*)?$`);
  expectValues(codeIn(withoutBlocks(TEXT)).flatMap((code) => path.exec(code)?.[1] ?? []));
});

describe('the rules that the page names', () => {
  const paths = new Map(sidecarGrid.rules.map(({ rule, place }) => [rule.id, place]));

  test('are rules of the chart', () => {
    const named = [...new Set([...TEXT.matchAll(/\bSG\d{3}\b/g)].map(([id]) => id))];
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((id) => !paths.has(id))).toEqual([]);
  });

  test('are about the values that they stand beside', () => {
    const pairs = [...TEXT.matchAll(/`([a-z][\w.]+)`[\w ]* \((SG\d{3})/g)];
    expect(pairs.length).toBeGreaterThan(7);
    for (const [, value = '', id = ''] of pairs) expect(`${value}.`, id).toMatch(`${String(paths.get(id))}.`);
  });
});

describe('the numbers of the grace period are those that the chart renders', () => {
  test.each(rowsWith('Grace period', PAGE))('$Topology, $Pods, graceful: $Graceful', (row) => {
    const enabled = cell(row, 'Graceful') === 'yes';
    const values = { topology: cell(row, 'Topology'), member: { gracefulShutdown: { enabled } } };
    const seconds = ['App drains', 'Member hands over', 'Margin'].map((name) => Number(cell(row, name)) || 0);
    const sum = seconds.reduce((total, more) => total + more, 0);
    const path = 'spec.template.spec.terminationGracePeriodSeconds';
    const own = cell(row, 'Pods') === 'member';
    const rendered = own
      ? partOf('StatefulSet', '-member', path, values)
      : pod('terminationGracePeriodSeconds', values);
    expect(sum).toBe(Number(cell(row, 'Grace period')));
    expect(rendered).toBe(sum);
  });

  test('its parts are the defaults of the values in its formula', () => {
    const formula = /^grace period = (.*)$/m.exec(TEXT)?.[1]?.split(' + ') ?? [];
    const [first] = rowsWith('Grace period', PAGE);
    const shown = ['App drains', 'Member hands over', 'Margin'].map((name) => Number(first?.[name]));
    expect(formula.map((path) => valueAt(sidecarGrid.defaults, path))).toEqual(shown);
  });

  test('each part by itself moves it', () => {
    const more: readonly ValuesObject[] = [
      { app: { drainSeconds: 31 } },
      { member: { gracefulShutdown: { maxWaitSeconds: 121 } } },
      { availability: { extraGraceSeconds: 16 } },
    ];
    expect(more.map((values) => pod('terminationGracePeriodSeconds', values))).toEqual([166, 166, 166]);
  });
});

test('who stops members, and how many at once, is as the page says', () => {
  expect(part('StatefulSet', 'spec.podManagementPolicy')).toBe('OrderedReady');
  expect(part('StatefulSet', 'spec.minReadySeconds')).toBe(10);
  expect(part('Deployment', 'spec.strategy.rollingUpdate', { workload: 'Deployment' })).toEqual({
    maxSurge: 1,
    maxUnavailable: 0,
  });
  expect(part('PodDisruptionBudget', 'spec.maxUnavailable')).toBe(1);
  const policies = (values: ValuesObject) =>
    part('HorizontalPodAutoscaler', 'spec.behavior.scaleDown.policies', { autoscaling: { enabled: true }, ...values });
  expect(policies({})).toEqual([{ type: 'Pods', value: 1, periodSeconds: 165 }]);
  expect(policies({ member: { backupCount: 2 } })).toEqual([{ type: 'Pods', value: 2, periodSeconds: 165 }]);
  expect(policies({ member: { backupCount: 0 } })).toEqual([{ type: 'Pods', value: 1, periodSeconds: 165 }]);
  expect(policies({ app: { drainSeconds: 3600 } })).toEqual([{ type: 'Pods', value: 1, periodSeconds: 1800 }]);
});

describe('the commands of the page', () => {
  const objects = RELEASES.flatMap((values) =>
    render(values).objects.map((object) => [String(object['kind']), String(valueAt(object, 'metadata.name'))] as const),
  );

  test('name objects of the chart', () => {
    const kinds = { statefulset: 'StatefulSet', deployment: 'Deployment', hpa: 'HorizontalPodAutoscaler' } as const;
    const named = [...TEXT.matchAll(/\b(statefulset|deployment|hpa)(?:\/| -n \$NS )(shop-[a-z-]+)/g)];
    expect(named).toHaveLength(4);
    for (const [, kind, name] of named) expect(objects).toContainEqual([kinds[kind as keyof typeof kinds], name]);
  });

  test('name pods that the StatefulSet makes', () => {
    const pods = [...TEXT.matchAll(/\bshop-sidecar-grid-(\d+)\b/g)].map(([, ordinal]) => Number(ordinal));
    expect(pods.length).toBeGreaterThan(3);
    expect(Math.max(...pods)).toBeLessThan(Number(RELEASES[0]?.['replicas']));
  });

  test('select the pods by labels that they have', () => {
    const [, labels = ''] = /PODS=(\S+)/.exec(TEXT) ?? [];
    const own = part('StatefulSet', 'spec.template.metadata.labels') as Readonly<Record<string, string>>;
    expect(labels.split(',').map((pair) => pair.split('='))).toEqual([
      ['app.kubernetes.io/instance', own['app.kubernetes.io/instance']],
      ['app.kubernetes.io/component', own['app.kubernetes.io/component']],
    ]);
    const [, other] = /client-server: component=(\w+)/.exec(TEXT) ?? [];
    const path = 'spec.template.metadata.labels';
    const member = partOf('StatefulSet', '-member', path, { topology: 'client-server' });
    expect(member).toMatchObject({ 'app.kubernetes.io/component': other });
  });

  test('name containers of the pods, and the port and path that their probes ask', () => {
    expect([...new Set([...TEXT.matchAll(/[ `]-c (\w+)/g)].map(([, name]) => name))].sort()).toEqual([
      'app',
      'hazelcast',
    ]);
    expect(pod('containers.0.name')).toBe('app');
    expect(pod('initContainers.0.name')).toBe('hazelcast');
    const probe = pod('initContainers.0.livenessProbe.httpGet') as { readonly path: string; readonly port: number };
    expect(TEXT).toContain(`:${probe.port}/proxy/hazelcast/health`);
    expect(probe.path.startsWith('/hazelcast/health/')).toBe(true);
  });

  test('drain nodes with the flag that the volumes of the pods need', () => {
    expect(pod('volumes')).toContainEqual({ name: 'hazelcast-tmp', emptyDir: {} });
    expect(TEXT).toMatch(/kubectl drain NODE .*--delete-emptydir-data/);
  });

  const doctor = [...TEXT.matchAll(/^sidegrid (doctor .*)$/gm)].map(([, line = '']) => line);
  test.each(doctor)('sidegrid %s', (line) => {
    const nodes = join(mkdtempSync(join(tmpdir(), 'sidegrid-safety-')), 'nodes.json');
    writeFileSync(nodes, JSON.stringify({ kind: 'List', items: [node('a'), node('b')] }));
    const values = 'charts/sidecar-grid/ci/minimal-values.yaml';
    const args = line.replace('values.yaml', values).replace('nodes.json', nodes).split(' ');
    expect(execFileSync('node', ['bin/sidegrid.cjs', ...args], { encoding: 'utf8' })).toMatch(/entries lost/);
  });

  test('there are such commands', () => {
    expect(doctor).toHaveLength(2);
  });
});

/** A node, as far as the doctor needs one. */
function node(name: string): unknown {
  return { kind: 'Node', metadata: { name, labels: { 'kubernetes.io/hostname': name } }, spec: {}, status: {} };
}

function withoutBlocks(markdown: string): string {
  return markdown.replace(/^```.*?^```/gms, '');
}
