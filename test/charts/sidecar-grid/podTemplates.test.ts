import { expect, test } from 'vitest';
import { part, pod } from '../../support/sidecarGrid.ts';

const ANNOTATIONS = 'spec.template.metadata.annotations';

test('a change of the configuration replaces the pods', () => {
  expect(part('StatefulSet', ANNOTATIONS)).toHaveProperty(['checksum/config']);
  expect(part('StatefulSet', ANNOTATIONS)).not.toEqual(
    part('StatefulSet', ANNOTATIONS, { member: { backupCount: 2 } }),
  );
});

test('the checksum of a ConfigMap that we do not make is not told', () => {
  expect(part('StatefulSet', ANNOTATIONS, { member: { existingConfigMap: 'mine' } })).not.toHaveProperty([
    'checksum/config',
  ]);
});

test('a new version of the chart replaces no pods: none of their labels has it', () => {
  expect(part('StatefulSet', 'spec.template.metadata.labels')).not.toHaveProperty(['helm.sh/chart']);
});

test('labels of users reach pods, but no selector', () => {
  const values = { podLabels: { team: 'a' }, commonLabels: { tier: 'b' } };
  expect(part('StatefulSet', 'spec.template.metadata.labels', values)).toMatchObject({ team: 'a', tier: 'b' });
  expect(part('StatefulSet', 'spec.selector.matchLabels', values)).toEqual({
    'app.kubernetes.io/name': 'sidecar-grid',
    'app.kubernetes.io/instance': 'shop',
    'app.kubernetes.io/component': 'app',
  });
});

test('labels of the workload reach neither its pods nor its selector, and never replace ours', () => {
  const values = { workloadLabels: { team: 'a', 'app.kubernetes.io/name': 'mine' } };
  expect(part('StatefulSet', 'metadata.labels', values)).toMatchObject({
    team: 'a',
    'app.kubernetes.io/name': 'sidecar-grid',
  });
  expect(part('StatefulSet', 'spec.template.metadata.labels', values)).not.toHaveProperty(['team']);
  expect(part('StatefulSet', 'spec.selector.matchLabels', values)).not.toHaveProperty(['team']);
});

test('a Deployment has the pods of the StatefulSet', () => {
  const values = { workload: 'Deployment' };
  expect(pod('containers', values)).toEqual(pod('containers'));
  expect(pod('initContainers', values)).toEqual(pod('initContainers'));
  expect(pod('volumes', values)).toEqual(pod('volumes'));
});

test('other fields of the pods are passed on', () => {
  const podSpec = { hostAliases: [{ ip: '10.0.0.1', hostnames: ['db'] }], runtimeClassName: 'gvisor' };
  expect(pod('hostAliases', { podSpec })).toEqual(podSpec.hostAliases);
  expect(pod('runtimeClassName', { podSpec })).toBe('gvisor');
});
