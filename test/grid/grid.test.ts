import { describe, expect, test } from 'vitest';
import { hazelcastYaml, kinds, member, part, partOf, pod, render } from '../support/sidecarGrid.ts';
import { valueAt } from '../support/valueAt.ts';

test('the whole name of its image: a registry for all, a digest before a tag', () => {
  const digest = `sha256:${'0'.repeat(64)}`;
  expect(member('image')).toBe('docker.io/hazelcast/hazelcast:5.5.0');
  expect(member('image', { global: { imageRegistry: 'mirror.example' } })).toBe(
    'mirror.example/hazelcast/hazelcast:5.5.0',
  );
  expect(member('image', { member: { image: { digest } } })).toBe(`docker.io/hazelcast/hazelcast@${digest}`);
});

test('names fit, however long that of the release is', () => {
  const names = render({ fullnameOverride: 'a'.repeat(60), topology: 'client-server' }).objects.map((object) =>
    String(valueAt(object, 'metadata.name')),
  );
  expect(names).toContain(`${'a'.repeat(52)}-grid`);
  expect(names).toContain(`${'a'.repeat(45)}-member`);
});

const APART = { topology: 'client-server', replicas: 2, member: { replicas: 4 } };

describe('client-server', () => {
  test('gives members a StatefulSet of their own, and the app a Deployment', () => {
    expect(partOf('StatefulSet', '-member', 'spec.replicas', APART)).toBe(4);
    expect(partOf('Deployment', '', 'spec.replicas', APART)).toBe(2);
    expect(partOf('StatefulSet', '', 'kind', APART)).toBeUndefined();
  });

  test('the app has no member, no token and no grace for one, and finds the grid by its Service', () => {
    expect(pod('containers.*.name', APART)).toEqual(['app']);
    expect(pod('initContainers', APART)).toBeUndefined();
    expect(pod('automountServiceAccountToken', APART)).toBe(false);
    expect(pod('terminationGracePeriodSeconds', APART)).toBe(30 + 15);
    expect(pod('containers.0.env.0.value', APART)).toBe('shop-sidecar-grid-grid.default.svc:5701');
  });

  test('the member has a pod for itself, whose grace no app shares', () => {
    const member = (path: string) => partOf('StatefulSet', '-member', `spec.template.spec.${path}`, APART);
    expect(member('containers.*.name')).toEqual(['hazelcast']);
    expect(member('containers.0.restartPolicy')).toBeUndefined();
    expect(member('terminationGracePeriodSeconds')).toBe(120 + 15);
    expect(member('automountServiceAccountToken')).toBe(true);
  });

  test.each([
    ['Service', '', 'spec.selector', 'app'],
    ['Service', '-grid', 'spec.selector', 'member'],
    ['PodDisruptionBudget', '', 'spec.selector.matchLabels', 'app'],
    ['PodDisruptionBudget', '-member', 'spec.selector.matchLabels', 'member'],
    ['NetworkPolicy', '', 'spec.podSelector.matchLabels', 'app'],
    ['NetworkPolicy', '-member', 'spec.podSelector.matchLabels', 'member'],
  ])('the selector of the %s "%s" tells pods of the app from those of members', (kind, end, path, component) => {
    const labels = partOf(kind, end, path, { ...APART, networkPolicy: { enabled: true } });
    expect(labels).toHaveProperty(['app.kubernetes.io/component'], component);
  });

  test('pods of the app may crowd a node, those of members never', () => {
    const path = 'spec.template.spec.topologySpreadConstraints.0.whenUnsatisfiable';
    expect(partOf('Deployment', '', path, APART)).toBe('ScheduleAnyway');
    expect(partOf('StatefulSet', '-member', path, APART)).toBe('DoNotSchedule');
  });
});

test.each(['client-server', 'embedded'])('members of %s have the settings of those beside an app', (topology) => {
  expect(hazelcastYaml({ topology })).toBe(hazelcastYaml());
});

test('with the topology sidecar one selector finds the pods, which hold both', () => {
  const component = ['app.kubernetes.io/component'];
  expect(partOf('Service', '', 'spec.selector')).toHaveProperty(component, 'app');
  expect(partOf('Service', '-grid', 'spec.selector')).toHaveProperty(component, 'app');
  expect(kinds().filter((kind) => kind === 'PodDisruptionBudget')).toHaveLength(1);
});

test('an autoscaler scales the app, which loses nothing when members are elsewhere', () => {
  const values = { ...APART, autoscaling: { enabled: true } };
  expect(part('HorizontalPodAutoscaler', 'spec.scaleTargetRef.kind', values)).toBe('Deployment');
  expect(part('HorizontalPodAutoscaler', 'spec.behavior', values)).toBeUndefined();
});

test('a test expects the members, wherever they are, and its pod is behind no Service', () => {
  const test = (values = {}) => render(values).tests[0];
  const expected = (values = {}) => valueAt(test(values), 'spec.containers.0.env.2.value');
  expect(expected(APART)).toBe('4');
  expect(expected({ replicas: 5 })).toBe('5');
  expect(valueAt(test(), 'metadata.labels')).not.toHaveProperty(['app.kubernetes.io/component']);
});
