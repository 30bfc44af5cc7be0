import { describe, expect, test } from 'vitest';
import { restrictedContext } from '../../lib/pod/securityContext.ts';
import { member, pod } from '../support/sidecarGrid.ts';

test('it has what the restricted standard of Kubernetes asks of a container, and a user with a number', () => {
  expect(restrictedContext(10001)).toEqual({
    runAsNonRoot: true,
    runAsUser: 10001,
    runAsGroup: 10001,
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ['ALL'] },
  });
});

const OPENSHIFT = { apiVersions: ['security.openshift.io/v1'] };
const IDS = { podSecurityContext: { fsGroup: 1000810000 } };

describe('numeric ids are left out', () => {
  test.each([
    ['when the cluster is OpenShift', {}, OPENSHIFT],
    ['when told so', { openshift: true }, {}],
  ])('%s', (_, values, cluster) => {
    expect(member('securityContext', values, cluster)).not.toHaveProperty('runAsUser');
    expect(member('securityContext', values, cluster)).not.toHaveProperty('runAsGroup');
    expect(member('securityContext.runAsNonRoot', values, cluster)).toBe(true);
    expect(pod('securityContext', { ...values, ...IDS }, cluster)).not.toHaveProperty('fsGroup');
  });
});

describe('and stay', () => {
  test.each([
    ['on any other cluster', {}, {}],
    ['when told so', { openshift: false }, OPENSHIFT],
  ])('%s', (_, values, cluster) => {
    expect(member('securityContext', values, cluster)).toHaveProperty('runAsUser');
    expect(pod('securityContext.fsGroup', { ...values, ...IDS }, cluster)).toBe(1000810000);
  });
});
