import { expect, test } from 'vitest';
import { restrictedContext } from '../../lib/pod/restrictedContext.ts';

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
