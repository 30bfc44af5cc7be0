import { expect } from 'vitest';
import { hazelcastYaml, kinds, member, part, partOf, pod } from '../../../support/sidecarGrid.ts';
import { type Case, expectRefusal, expectWarning, PODS_OF_RELEASE } from './case.ts';

/** Members that find each other, and nobody else. */
export const finding: readonly Case[] = [
  [
    '03-many-ports',
    'members know the port, and Services and probes have it as a number',
    (values) => {
      expect(hazelcastYaml(values)).toContain('service-port: 5701');
      expect(hazelcastYaml(values)).toContain('auto-increment: false');
      expect(member('ports.*.containerPort', values)).toEqual([5701]);
      expect(member('livenessProbe.httpGet.port', values)).toBe(5701);
      expect(partOf('Service', '-grid', 'spec.ports.*.targetPort', values)).toEqual([5701]);
      expect(partOf('Service', '', 'spec.ports.*.targetPort', values)).toEqual([8443, 9090, 5005]);
    },
  ],
  [
    '04-unready-app',
    'members have a Service of their own, which tells of them before the app is ready',
    (values) => {
      const service = (path: string) => partOf('Service', '-grid', path, values);
      expect(service('spec.publishNotReadyAddresses')).toBe(true);
      expect(service('spec.clusterIP')).toBe('None');
      expect(service('spec.ports.0.appProtocol')).toBe('tcp');
      expect(part('StatefulSet', 'spec.serviceName', values)).toBe(service('metadata.name'));
      expect(partOf('Service', '', 'spec.publishNotReadyAddresses', values)).toBeUndefined();
    },
  ],
  [
    '08-zones-by-dns',
    'refused',
    (values) =>
      expectRefusal(values, 'SG022', 'The mode zone has no effect, and an entry and its backup may share a zone'),
  ],
  [
    '08-zones',
    'members may read nodes, and pods spread evenly over zones, by labels that never change',
    (values) => {
      expect(hazelcastYaml(values)).toContain('group-type: "ZONE_AWARE"');
      expect(part('ClusterRole', 'rules', values)).toEqual([{ apiGroups: [''], resources: ['nodes'], verbs: ['get'] }]);
      expect(pod('topologySpreadConstraints.0', values)).toMatchObject({
        topologyKey: 'topology.kubernetes.io/zone',
        whenUnsatisfiable: 'DoNotSchedule',
        labelSelector: part('StatefulSet', 'spec.selector', values),
      });
    },
  ],
  [
    '10-client-of-all-members',
    'each pod of the release reaches each member',
    (values) => {
      const ports = [{ port: 5701, protocol: 'TCP' }];
      const ingress = partOf('NetworkPolicy', '-member', 'spec.ingress', values);
      expect(ingress).toEqual([{ ports, from: PODS_OF_RELEASE }]);
    },
  ],
  [
    'defaults',
    '11: members may read what discovery asks for, in their namespace only',
    (values) => {
      expect(part('Role', 'rules.*.verbs', values)).toEqual([
        ['get', 'list'],
        ['get', 'list'],
      ]);
      expect(part('Role', 'rules.*.resources', values)).toEqual([
        ['endpoints', 'pods', 'services'],
        ['endpointslices'],
      ]);
      expect(kinds(values)).not.toContain('ClusterRole');
      expect(hazelcastYaml(values)).toContain('expose-externally: false');
    },
  ],
  [
    '11-no-token',
    'there is neither Role nor token',
    (values) => {
      expect(kinds(values).filter((kind) => kind.includes('Role'))).toEqual([]);
      expect(pod('automountServiceAccountToken', values)).toBe(false);
    },
  ],
  [
    '03-shared-port',
    'refused',
    (values) => expectRefusal(values, 'SG006', 'Your app and the member both listen on port 5701 of the pod'),
  ],
  ['13-cluster-variable', 'refused', (values) => expectRefusal(values, 'SG018', 'would not follow them')],
  [
    '13-two-configurations',
    'refused',
    (values) =>
      expectRefusal(values, 'SG054', 'member.maps, member.network, member.config and member.properties have no effect'),
  ],
  ['13-cluster-named-dev', 'refused', (values) => expectRefusal(values, 'SG010', 'Set member.clusterName')],
  [
    'defaults',
    '13: a cluster has the name of its release, and looks for members nowhere but behind its own Service',
    (values) => {
      expect(hazelcastYaml(values)).toContain('cluster-name: "shop-sidecar-grid"');
      expect(hazelcastYaml(values)).toMatch(/auto-detection:\s+enabled: false\s+multicast:\s+enabled: false/);
      expect(hazelcastYaml(values)).toContain('service-name: "shop-sidecar-grid-grid"');
    },
  ],
  [
    '13-another-map',
    'pods are replaced',
    (values) => {
      const checksum = 'spec.template.metadata.annotations.checksum/config';
      expect(part('StatefulSet', checksum, values)).toMatch(/^[0-9a-f]{64}$/);
      expect(part('StatefulSet', checksum, values)).not.toBe(part('StatefulSet', checksum));
    },
  ],
  [
    '08-soft-spread',
    'a warning says so',
    (values) => expectWarning(values, 'SG033', 'A rollout may put all members into one node'),
  ],
  ['11-no-role', 'a warning says so', (values) => expectWarning(values, 'SG051', 'a cluster of its own')],
  [
    '04-waiting-members',
    'a warning says so',
    (values) => expectWarning(values, 'SG069', 'makes a starting member wait for 5 members, but there may be only'),
  ],
  [
    '14-no-merge-policy',
    'a warning says so',
    (values) => expectWarning(values, 'SG065', "the smaller side's conflicting writes are discarded"),
  ],
  [
    '08-uneven-nodes',
    'a warning says so',
    (values) => expectWarning(values, 'SG081', '5 members do not spread evenly over 3 nodes'),
  ],
];
