import { expect } from 'vitest';
import { hazelcastYaml, member, part, pod } from '../../../support/sidecarGrid.ts';
import { type Case, expectRefusal, expectWarning, javaOptions, PODS_OF_RELEASE } from './case.ts';

/** What members run with, and who may reach them. */
export const running: readonly Case[] = [
  ['06-rest-off', 'refused', (values) => expectRefusal(values, 'SG058', 'No pod gets ready')],
  [
    '06-open-port',
    'everyone reaches the app, and only the release reaches members',
    (values) => {
      expect(part('NetworkPolicy', 'spec.ingress.*.ports.*.port', values)).toEqual([[8080], [5701]]);
      expect(part('NetworkPolicy', 'spec.ingress.1.from', values)).toEqual(PODS_OF_RELEASE);
    },
  ],
  ['09-own-heap', 'refused', (values) => expectRefusal(values, 'SG019', 'Set member.heapPercent')],
  [
    '09-heap-variable',
    'refused',
    (values) => expectRefusal(values, 'SG018', 'and MAX_HEAP_SIZE override hazelcast.yaml'),
  ],
  [
    '09-only-a-request',
    'the limit stays, and the heap is a part of it',
    (values) => {
      expect(member('resources', values)).toEqual({
        requests: { cpu: '250m', memory: '256Mi' },
        limits: { memory: '512Mi' },
      });
      expect(javaOptions(values)).toContain('-XX:MaxRAMPercentage=60.0');
    },
  ],
  [
    'defaults',
    '12: the member runs where Pod Security is restricted, and the app keeps its own user',
    (values) => {
      expect(pod('securityContext', values)).toEqual({
        runAsNonRoot: true,
        seccompProfile: { type: 'RuntimeDefault' },
      });
      expect(member('securityContext', values)).toMatchObject({
        runAsUser: 65534,
        allowPrivilegeEscalation: false,
        capabilities: { drop: ['ALL'] },
      });
      expect(pod('containers.0.securityContext', values)).not.toHaveProperty('runAsUser');
    },
  ],
  [
    '12-openshift',
    'no id is set',
    (values) => {
      expect(member('securityContext', values)).not.toHaveProperty('runAsUser');
      expect(member('securityContext', values)).not.toHaveProperty('runAsGroup');
    },
  ],
  [
    '14-split-brain-protection',
    'it is there, and only then',
    (values) => {
      expect(hazelcastYaml(values)).toContain('minimum-cluster-size');
      expect(hazelcastYaml()).not.toContain('split-brain-protection');
    },
  ],
  [
    'defaults',
    '15: no version of the chart is in pods or selectors, so that a new one alone replaces no pod and breaks no upgrade',
    (values) => {
      const labels = ['app.kubernetes.io/component', 'app.kubernetes.io/instance', 'app.kubernetes.io/name'];
      expect(Object.keys(part('StatefulSet', 'spec.template.metadata.labels', values) as object).sort()).toEqual(
        labels,
      );
      expect(Object.keys(part('StatefulSet', 'spec.selector.matchLabels', values) as object).sort()).toEqual(labels);
      expect(part('StatefulSet', 'spec.volumeClaimTemplates', values)).toBeUndefined();
    },
  ],
  [
    'defaults',
    '16: no job engine, no phone home, and no variables of Services among the settings',
    (values) => {
      expect(hazelcastYaml(values)).toMatch(/jet:\s+enabled: false/);
      expect(member('env', values)).toContainEqual({ name: 'HZ_PHONE_HOME_ENABLED', value: 'false' });
      expect(pod('enableServiceLinks', values)).toBe(false);
    },
  ],
  [
    '17-closed-egress',
    'members still reach DNS, each other and the Kubernetes API',
    (values) => {
      expect(part('NetworkPolicy', 'spec.egress', values)).toEqual([
        {
          ports: [
            { port: 53, protocol: 'UDP' },
            { port: 53, protocol: 'TCP' },
          ],
        },
        {
          ports: [
            { port: 443, protocol: 'TCP' },
            { port: 6443, protocol: 'TCP' },
          ],
        },
        { ports: [{ port: 5701, protocol: 'TCP' }], to: PODS_OF_RELEASE },
        { to: [{ ipBlock: { cidr: '10.20.0.0/16' } }] },
      ]);
    },
  ],
  [
    '09-no-limit',
    'a warning says so',
    (values) =>
      expectWarning(
        values,
        'SG044',
        "The container has no memory limit, so the heap of each member may take 60 % of the node's",
      ),
  ],
  [
    '09-embedded-without-limit',
    'a warning says so',
    (values) => expectWarning(values, 'SG045', 'the heap of your app'),
  ],
  [
    '18-enterprise-section',
    'refused',
    (values) => expectRefusal(values, 'SG071', 'Members with an image of the open-source edition exit at startup'),
  ],
  ['18-outer-key', 'refused', (values) => expectRefusal(values, 'SG055', 'no member starts')],
  ['15-moving-tag', 'a warning says so', (values) => expectWarning(values, 'SG047', 'form no cluster')],
  ['06-health-off', 'refused', (values) => expectRefusal(values, 'SG064', 'No pod gets ready')],
  [
    '15-next-minor',
    'a warning says so',
    (values) =>
      expectWarning(
        values,
        'SG068',
        'If this release runs another minor version, its first pod with 5.6.0 is rejected and the',
      ),
  ],
  [
    '09-memory-volume',
    'a warning says so',
    (values) =>
      expectWarning(values, 'SG082', 'Files in this volume count as memory of the member, whose heap may take 60 %'),
  ],
];
