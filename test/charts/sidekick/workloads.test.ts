import { describe, expect, test } from 'vitest';
import { DEPLOYMENT, kinds, part, pod } from './render.ts';

test('by default each node has a pod', () => {
  expect(kinds()).toEqual(['ServiceAccount', 'Service', 'DaemonSet']);
});

test('a Deployment has a budget, since drains evict its pods', () => {
  expect(kinds(DEPLOYMENT)).toEqual(['PodDisruptionBudget', 'ServiceAccount', 'Service', 'Deployment']);
  expect(part('Deployment', 'spec.replicas', DEPLOYMENT)).toBe(2);
  expect(kinds({ ...DEPLOYMENT, podDisruptionBudget: { enabled: false } })).not.toContain('PodDisruptionBudget');
});

describe.each([
  ['DaemonSet', 'updateStrategy', {}],
  ['Deployment', 'strategy', DEPLOYMENT],
])('a %s', (kind, strategy, values) => {
  test('starts a new pod before it stops an old one', () => {
    expect(part(kind, `spec.${strategy}`, values)).toEqual({
      type: 'RollingUpdate',
      rollingUpdate: { maxSurge: 1, maxUnavailable: 0 },
    });
    expect(part(kind, 'spec.minReadySeconds', values)).toBe(5);
  });

  test('keeps the pods that the Service leads to, and the pod of helm test is none of them', () => {
    const selector = part(kind, 'spec.selector.matchLabels', values);
    expect(selector).toEqual({
      'app.kubernetes.io/name': 'sidekick',
      'app.kubernetes.io/instance': 'shop',
      'app.kubernetes.io/component': 'load-balancer',
    });
    expect(part('Service', 'spec.selector', values)).toEqual(selector);
    expect(part(kind, 'spec.template.metadata.labels', values)).toEqual(selector);
  });
});

describe('the end of a pod', () => {
  test('sidekick goes on while clients are led elsewhere, and the grace period has room for that', () => {
    expect(pod('containers.0.lifecycle.preStop.sleep.seconds')).toBe(30);
    expect(pod('terminationGracePeriodSeconds')).toBe(35);
    expect(pod('terminationGracePeriodSeconds', { drainSeconds: 600 })).toBe(605);
  });

  test('Kubernetes before 1.30 cannot let it wait', () => {
    expect(pod('containers.0.lifecycle', {}, { kubeVersion: '1.29.0' })).toBeUndefined();
    expect(pod('containers.0.lifecycle', { kubeVersion: '1.29.0' })).toBeUndefined();
  });
});

test('pods are ready when a server is up: else clients had better use another one', () => {
  expect(pod('containers.0.readinessProbe.httpGet.path')).toBe('/v1/health');
  expect(pod('containers.0.livenessProbe')).toEqual({ tcpSocket: { port: 8080 } });
});

test('nobody asks the Kubernetes API', () => {
  expect(pod('automountServiceAccountToken')).toBe(false);
  expect(pod('serviceAccountName')).toBe('shop-sidekick');
});

describe('pods of a Deployment', () => {
  test('spread over zones and nodes, as well as it goes', () => {
    expect(pod('topologySpreadConstraints.*.topologyKey', DEPLOYMENT)).toEqual([
      'topology.kubernetes.io/zone',
      'kubernetes.io/hostname',
    ]);
    expect(pod('topologySpreadConstraints.*.whenUnsatisfiable', DEPLOYMENT)).toEqual([
      'ScheduleAnyway',
      'ScheduleAnyway',
    ]);
  });

  test('avoid nodes that have one, unless the user says otherwise', () => {
    const path = 'affinity.podAntiAffinity';
    expect(
      pod(`${path}.preferredDuringSchedulingIgnoredDuringExecution.0.podAffinityTerm.topologyKey`, DEPLOYMENT),
    ).toBe('kubernetes.io/hostname');
    expect(pod(path, { ...DEPLOYMENT, affinity: { podAntiAffinity: { a: 1 } } })).toEqual({ a: 1 });
  });

  test('spread as the user says', () => {
    const topologySpreadConstraints = [{ maxSkew: 2, topologyKey: 'rack', whenUnsatisfiable: 'DoNotSchedule' }];
    expect(pod('topologySpreadConstraints', { ...DEPLOYMENT, topologySpreadConstraints })).toEqual(
      topologySpreadConstraints,
    );
  });
});

test('those of a DaemonSet have their node, and need neither', () => {
  expect(pod('topologySpreadConstraints')).toBeUndefined();
  expect(pod('affinity')).toBeUndefined();
});

test('what the user adds to the pods is there', () => {
  const values = {
    extraContainers: [{ name: 'log' }],
    volumes: [{ name: 'bundle', configMap: { name: 'bundle' } }],
    sidekick: { tls: { cacert: '/bundle/ca.pem' }, sites: ['https://a'], volumeMounts: [{ name: 'bundle' }] },
    tolerations: [{ operator: 'Exists' }],
    priorityClassName: 'high',
    podSpec: { dnsPolicy: 'Default' },
  };
  expect(pod('containers.*.name', values)).toEqual(['sidekick', 'log']);
  expect(pod('volumes.*.name', values)).toEqual(['bundle']);
  expect(pod('containers.0.volumeMounts.*.name', values)).toEqual(['bundle']);
  expect(part('DaemonSet', 'spec.template.spec', values)).toMatchObject({
    tolerations: [{ operator: 'Exists' }],
    priorityClassName: 'high',
    dnsPolicy: 'Default',
  });
});
