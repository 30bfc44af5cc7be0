import { expect, test } from 'vitest';
import { kinds, part } from '../support/sidecarGrid.ts';

const ON = { autoscaling: { enabled: true, minReplicas: 2, maxReplicas: 8 } };

test('there is none unless the user wants one', () => {
  expect(kinds()).not.toContain('HorizontalPodAutoscaler');
  expect(part('StatefulSet', 'spec.replicas')).toBe(3);
});

test('with one, nothing else says how many pods there are', () => {
  expect(part('HorizontalPodAutoscaler', 'spec', ON)).toMatchObject({
    scaleTargetRef: { apiVersion: 'apps/v1', kind: 'StatefulSet', name: 'shop-sidecar-grid' },
    minReplicas: 2,
    maxReplicas: 8,
  });
  expect(part('StatefulSet', 'spec.replicas', ON)).toBeUndefined();
});

test('it takes no more members within a grace period than there are copies', () => {
  const policies = (values: object) =>
    part('HorizontalPodAutoscaler', 'spec.behavior.scaleDown.policies', { ...ON, ...values });
  expect(policies({ member: { backupCount: 2 } })).toEqual([{ type: 'Pods', value: 2, periodSeconds: 165 }]);
  expect(policies({ member: { backupCount: 0 } })).toEqual([{ type: 'Pods', value: 1, periodSeconds: 165 }]);
  const slow = { app: { drainSeconds: 7200 } };
  expect(policies(slow)).toEqual([{ type: 'Pods', value: 1, periodSeconds: 1800 }]);
});
