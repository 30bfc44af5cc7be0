import { expect, test } from 'vitest';
import { valueAt } from '../support/valueAt.ts';
import { objectOf, part, render } from './render.ts';

const POD = 'spec.template.spec';
const LABELS = {
  'app.kubernetes.io/name': 'console',
  'app.kubernetes.io/instance': 'shop',
  'app.kubernetes.io/component': 'management-center',
};

test('there is one pod, and the old one ends before the new one starts: they cannot share a database', () => {
  expect(part('Deployment', 'spec')).toMatchObject({ replicas: 1, strategy: { type: 'Recreate' } });
});

test('selectors have a component of their own, and labels of users reach the pod, but no selector', () => {
  const values = { podLabels: { team: 'a', 'app.kubernetes.io/component': 'other' } };
  expect(part('Deployment', 'spec.selector.matchLabels', values)).toEqual(LABELS);
  expect(part('Deployment', 'spec.template.metadata.labels', values, { commonLabels: { tier: 'b' } })).toEqual({
    ...LABELS,
    team: 'a',
    tier: 'b',
  });
});

test('it asks Kubernetes for nothing, so it has no token', () => {
  expect(part('Deployment', `${POD}.automountServiceAccountToken`)).toBe(false);
  expect(part('Deployment', `${POD}.serviceAccountName`)).toBeUndefined();
});

test('a change of the address of the grid replaces the pod', () => {
  const annotation = (port: number) =>
    part('Deployment', 'spec.template.metadata.annotations', {}, { memberPort: port });
  expect(annotation(5701)).toHaveProperty('checksum/config');
  expect(annotation(5701)).not.toEqual(annotation(5702));
});

test('its data ends with the pod, unless it has a claim: that of the chart, or one of the user', () => {
  const data = (persistence: object) => part('Deployment', `${POD}.volumes.1`, { persistence });
  const name = 'management-center-data';
  expect(data({})).toEqual({ name, emptyDir: {} });
  expect(data({ enabled: true })).toEqual({
    name,
    persistentVolumeClaim: { claimName: 'shop-console-management-center' },
  });
  expect(data({ enabled: true, existingClaim: 'mine' })).toEqual({
    name,
    persistentVolumeClaim: { claimName: 'mine' },
  });
});

test('on OpenShift all ids are left to the cluster', () => {
  const rendering = render({}, {}, { apiVersions: ['security.openshift.io/v1'] });
  const pod = valueAt(objectOf(rendering, 'Deployment'), POD);
  expect(valueAt(pod, 'securityContext')).toEqual({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
  expect(valueAt(pod, 'containers.0.securityContext')).not.toHaveProperty('runAsUser');
});

test('what places a pod is its own, and Secrets for the registry are those of the chart', () => {
  const values = {
    nodeSelector: { pool: 'tools' },
    tolerations: [{ key: 'tools' }],
    affinity: { nodeAffinity: {} },
    priorityClassName: 'low',
    volumes: [{ name: 'keys', secret: { secretName: 'keys' } }],
  };
  const spec = part('Deployment', POD, values, { imagePullSecrets: [{ name: 'registry' }] });
  const { volumes, ...placed } = values;
  expect(spec).toMatchObject({ ...placed, imagePullSecrets: [{ name: 'registry' }] });
  expect(valueAt(spec, 'volumes.3')).toEqual(volumes[0]);
});
