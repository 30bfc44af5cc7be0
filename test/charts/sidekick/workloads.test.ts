import { describe, expect, test } from 'vitest';
import { DEPLOYMENT, kinds, part } from './render.ts';

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
