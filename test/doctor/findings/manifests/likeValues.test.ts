import { describe, expect, test } from 'vitest';
import { sidecarGrid } from '../../../../lib/charts/sidecar-grid/definition.ts';
import { appImage, heapPercent, likeValues, sharedPort } from '../../../../lib/doctor/findings/manifests/likeValues.ts';
import { judge, TestGrid } from '../grid.ts';
import { dnsGrid, plainGrid, scalingGrid } from '../rules/checkRules.ts';

const like = (grid: TestGrid) => likeValues(grid.members, grid.inventory);

test('what the chart renders of its values is like them', () => {
  expect(like(new TestGrid())).toMatchObject({
    topology: 'sidecar',
    replicas: 3,
    workload: 'StatefulSet',
    nativeSidecars: true,
    app: { image: { repository: 'ghcr.io/acme/shop', tag: '1.4.2' } },
    member: {
      image: { repository: 'docker.io/hazelcast/hazelcast', tag: '5.5.0', digest: '' },
      port: 5701,
      backupCount: 1,
      heapPercent: 60,
      discovery: { mode: 'kubernetes' },
      gracefulShutdown: { enabled: true, maxWaitSeconds: 120 },
    },
    availability: {
      mode: 'node',
      spread: { whenUnsatisfiable: 'DoNotSchedule' },
      podDisruptionBudget: { enabled: true, maxUnavailable: 1 },
      // The app may drain for 30 seconds, which nobody can tell from the margin of 15.
      extraGraceSeconds: 45,
      minReadySeconds: 10,
    },
    autoscaling: { enabled: false },
    rbac: { create: true },
    serviceAccount: { create: true },
  });
});

test('other values are like what they render to', () => {
  expect(like(dnsGrid())).toMatchObject({ member: { discovery: { mode: 'dns' } }, availability: { mode: 'none' } });
  expect(like(plainGrid())).toMatchObject({ nativeSidecars: false });
  expect(like(scalingGrid())).toMatchObject({
    workload: 'Deployment',
    autoscaling: { enabled: true, minReplicas: 3, maxReplicas: 9 },
  });
  expect(like(new TestGrid({ topology: 'embedded' }))).toMatchObject({ topology: 'embedded' });
});

test('the chart has each of these values', () => {
  const unknown = sidecarGrid.refused(like(new TestGrid())).filter(({ message }) => message.includes('additional'));
  expect(unknown).toEqual([]);
});

describe('what the manifests do not say breaks no rule', () => {
  test('of the operator', () => {
    const resource = { apiVersion: 'hazelcast.com/v1alpha1', kind: 'Hazelcast', metadata: { name: 'a' }, spec: {} };
    expect(judge(resource).findings.map(({ id }) => id)).not.toContain('SG047');
  });

  test('of a configuration elsewhere', () => {
    expect(like(new TestGrid().without('ConfigMap'))).toMatchObject({
      availability: { mode: 'none' },
      member: { port: -1, config: {}, network: {} },
    });
  });
});

test('of several images of a pod, one that moves stands for them', () => {
  const extraContainers = [
    { name: 'a', image: 'a:1.0.0' },
    { name: 'b', image: 'b' },
  ];
  expect(appImage(new TestGrid({ extraContainers }).members)?.text()).toBe('b');
  expect(appImage(new TestGrid().members)?.text()).toBe('ghcr.io/acme/shop:1.4.2');
});

test('a port that an app takes of the member is found', () => {
  const grid = new TestGrid().set('StatefulSet', 'spec/template/spec/containers/0/ports/0/containerPort', 5701);
  expect(sharedPort(grid.members)?.path).toContain('containers[0].ports[0].containerPort');
  expect(sharedPort(new TestGrid().members)).toBeUndefined();
});

test('a heap of a size is a percentage of the limit, when there is one', () => {
  expect(heapPercent(new TestGrid().options('-Xmx256m').members)).toBe(50);
  const unlimited = new TestGrid().options('-Xmx256m');
  unlimited.container['resources'] = {};
  expect(heapPercent(unlimited.members)).toBe(0);
  expect(heapPercent(new TestGrid().options('-XX:MaxRAMPercentage=60.5').members)).toBe(61);
});
