import { expect } from 'vitest';
import { hazelcastYaml, member, part, pod } from '../../../support/sidecarGrid.ts';
import { type Case, expectRefusal, expectWarning, javaOptions } from './case.ts';

/** Pods that end, and what must outlive them. */
export const stopping: readonly Case[] = [
  [
    '01-slow-app',
    'a pod lives as long as its app drains and its member hands entries over, and a margin',
    (values) => {
      expect(pod('terminationGracePeriodSeconds', values)).toBe(300 + 600 + 15);
      expect(javaOptions(values)).toContain('-Dhazelcast.shutdownhook.policy=GRACEFUL');
      expect(javaOptions(values)).toContain('-Dhazelcast.graceful.shutdown.max.wait=600');
    },
  ],
  [
    '01-autoscaler',
    'no more pods go within a grace period than there are copies, and a rollout adds one before it takes one',
    (values) => {
      expect(part('HorizontalPodAutoscaler', 'spec.behavior.scaleDown', values)).toEqual({
        stabilizationWindowSeconds: 300,
        selectPolicy: 'Min',
        policies: [{ type: 'Pods', value: 1, periodSeconds: 30 + 120 + 15 }],
      });
      expect(part('Deployment', 'spec.strategy.rollingUpdate', values)).toEqual({ maxSurge: 1, maxUnavailable: 0 });
    },
  ],
  [
    '01-no-copies',
    'a warning says so',
    (values) => expectWarning(values, 'SG021', 'Members stop without handing their entries over'),
  ],
  [
    'defaults',
    '1: members start and stop one by one',
    (values) => {
      expect(part('StatefulSet', 'spec.podManagementPolicy', values)).toBe('OrderedReady');
      expect(part('StatefulSet', 'spec.updateStrategy', values)).toEqual({ type: 'RollingUpdate' });
    },
  ],
  [
    'defaults',
    '2: the member is a native sidecar, which the app starts after and stops before',
    (values) => {
      expect(member('name', values)).toBe('hazelcast');
      expect(member('restartPolicy', values)).toBe('Always');
      expect(member('startupProbe.httpGet.path', values)).toBe('/hazelcast/health/ready');
      expect(member('lifecycle', values)).toBeUndefined();
    },
  ],
  [
    '02-own-init-container',
    'it runs after the member has started',
    (values) => expect(pod('initContainers.*.name', values)).toEqual(['hazelcast', 'warm-up']),
  ],
  [
    '05-cluster-safe-probe',
    'refused',
    (values) => expectRefusal(values, 'SG053', 'The chart sets the handlers of these probes'),
  ],
  [
    'defaults',
    '5: readiness is that of the member, and a rollout waits a while after it',
    (values) => {
      expect(member('readinessProbe.httpGet', values)).toEqual({ path: '/hazelcast/health/ready', port: 5701 });
      expect(part('StatefulSet', 'spec.minReadySeconds', values)).toBe(10);
    },
  ],
  [
    'defaults',
    '7: a drain takes one member, and a pod that is not ready never blocks it',
    (values) => {
      expect(part('PodDisruptionBudget', 'spec.maxUnavailable', values)).toBe(1);
      expect(part('PodDisruptionBudget', 'spec.minAvailable', values)).toBeUndefined();
      expect(part('PodDisruptionBudget', 'spec.unhealthyPodEvictionPolicy', values)).toBe('AlwaysAllow');
      expect(hazelcastYaml(values)).toMatch(/default:\s+backup-count: 1/);
    },
  ],
  [
    '07-too-few-members',
    'a warning says so',
    (values) => expectWarning(values, 'SG020', '2 is too few members for a backup count of 2'),
  ],
  [
    '01-terminate-property',
    'refused',
    (values) => expectRefusal(values, 'SG049', 'Set member.gracefulShutdown.enabled'),
  ],
  [
    '02-plain-container',
    'the member waits until the app has drained, and the pod lives long enough for both',
    (values) => {
      expect(pod('containers.*.name', values)).toEqual(['app', 'hazelcast']);
      expect(pod('containers.1.lifecycle', values)).toEqual({ preStop: { exec: { command: ['sleep', '45'] } } });
      expect(pod('terminationGracePeriodSeconds', values)).toBe(45 + 120 + 15);
    },
  ],
  [
    '07-greedy-budget',
    'a warning says so',
    (values) => expectWarning(values, 'SG035', 'Drains may evict 3 members at once, but the backup count is 1'),
  ],
  ['07-blocking-budget', 'a warning says so', (values) => expectWarning(values, 'SG036', 'never ends')],
  ['07-too-many-copies', 'refused', (values) => expectRefusal(values, 'SG043', 'no member starts')],
  [
    '07-late-copies',
    'a warning says so',
    (values) => expectWarning(values, 'SG085', 'When a member fails, its last writes are lost'),
  ],
  [
    '02-no-drain',
    'a warning says so',
    (values) => expectWarning(values, 'SG066', 'while your app still reads and writes'),
  ],
  [
    '01-large-heap',
    'a warning says so',
    (values) =>
      expectWarning(values, 'SG083', 'A full heap of 9830 MiB needs more than 120 seconds at 50 MiB per second'),
  ],
  [
    '07-few-by-autoscaler',
    'a warning says so',
    (values) =>
      expectWarning(values, 'SG042', 'The autoscaler may scale down to 2, too few members for a backup count of 2'),
  ],
  ['07-no-node-for-rollout', 'a warning says so', (values) => expectWarning(values, 'SG067', 'The rollout never ends')],
  [
    '07-copies-of-a-map',
    'a warning says so',
    (values) =>
      expectWarning(values, 'SG086', 'Map orders has more backups than there are other members, nodes or zones'),
  ],
  [
    '07-map-without-copies',
    'a warning says so',
    (values) => expectWarning(values, 'SG087', 'Map sessions has no synchronous backup'),
  ],
  [
    '07-too-many-copies-of-a-map',
    'refused',
    (values) =>
      expectRefusal(
        values,
        'SG088',
        "Map orders exceeds Hazelcast's maximum of 6 backups, synchronous and asynchronous together",
      ),
  ],
  ['01-long-pre-stop', 'a warning says so', (values) => expectWarning(values, 'SG039', 'sleeps for 60 seconds')],
  [
    '01-slow-app',
    'a warning tells of those who wait for less',
    (values) => expectWarning(values, 'SG089', 'may take 915 seconds to end'),
  ],
];
