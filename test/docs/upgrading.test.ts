import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ValuesObject } from '../../lib/read/value.ts';
import { part, render } from '../support/sidecarGrid.ts';
import { valueAt } from '../support/valueAt.ts';
import { expectValues } from './declaredValues.ts';
import { cell, codeIn, rowsWith } from './markdownTables.ts';

const PAGE = 'docs/upgrading.md';
const TEXT = readFileSync(PAGE, 'utf8');

describe('every value that the page names is one of the chart', () => {
  expectValues(rowsWith('Value', PAGE).flatMap((row) => codeIn(cell(row, 'Value'))));
});

/** Fields of a StatefulSet that the API server lets change. */
const MUTABLE = [
  'replicas',
  'ordinals',
  'template',
  'updateStrategy',
  'revisionHistoryLimit',
  'persistentVolumeClaimRetentionPolicy',
  'minReadySeconds',
];

/** Changes that the page says Kubernetes takes. */
const CHANGES: readonly ValuesObject[] = [
  { replicas: 5 },
  { app: { port: 9090, extraPorts: { admin: 9091 } } },
  { member: { backupCount: 2, maps: { sessions: {} }, heapPercent: 50 } },
  { member: { clusterName: 'other', port: 5801 } },
  { member: { image: { tag: '5.6.0' } } },
  { member: { discovery: { mode: 'dns' } }, availability: { mode: 'none' } },
  { availability: { mode: 'zone', minReadySeconds: 30 } },
  { nativeSidecars: false },
  { topology: 'embedded' },
  { autoscaling: { enabled: true } },
  { podLabels: { team: 'a' }, commonLabels: { tier: 'b' } },
];

test.each(CHANGES)('%j changes nothing of a StatefulSet that must not change', (values) => {
  expect(frozen(values)).toEqual(frozen({}));
});

test('a name of its own with the full name fixed does, as the page says', () => {
  const fixed = { fullnameOverride: 'shop' };
  expect(frozen({ ...fixed, nameOverride: 'grid' })).not.toEqual(frozen(fixed));
});

test('the objects that the commands of the page name are there', () => {
  const named = [...TEXT.matchAll(/\b(statefulset|deployment|service)[ /](shop-[a-z0-9-]+)/g)];
  const objects = [{}, { topology: 'client-server' }, { workload: 'Deployment' }].flatMap((values) =>
    render(values).objects.map((object) => `${String(object['kind'])} ${String(valueAt(object, 'metadata.name'))}`),
  );
  expect(named.length).toBeGreaterThan(5);
  for (const [, kind, name] of named) expect(objects.map((text) => text.toLowerCase())).toContain(`${kind} ${name}`);
});

test('the labels of the commands select the pods of the topologies', () => {
  const component = (values: ValuesObject) => {
    const labels = part('StatefulSet', 'spec.selector.matchLabels', values) as Readonly<Record<string, string>>;
    return labels['app.kubernetes.io/component'];
  };
  expect([...TEXT.matchAll(/component=([a-z]+)/g)].map((match) => match[1])).toEqual(
    expect.arrayContaining([component({}), component({ topology: 'client-server' })]),
  );
  expect(component({})).toBe('app');
  expect(component({ topology: 'client-server' })).toBe('member');
});

test('the selector of a Deployment of the app is the same with and without members beside it', () => {
  const selector = (values: ValuesObject) => part('Deployment', 'spec.selector', values);
  expect(selector({ topology: 'client-server' })).toEqual(selector({ workload: 'Deployment' }));
});

/** The name of the StatefulSet, and the part of it that must not change. */
function frozen(values: ValuesObject): unknown {
  const spec = Object.entries(part('StatefulSet', 'spec', values) as object);
  return [
    part('StatefulSet', 'metadata.name', values),
    Object.fromEntries(spec.filter(([field]) => !MUTABLE.includes(field))),
  ];
}
