import type { FreeMap } from '../values/collections.ts';

/**
 * The security context of a container that needs no right: it runs as a user and group of this number, and writes only to
 * its volumes.
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted
 */
export function restrictedContext(user: number): FreeMap {
  return {
    runAsNonRoot: true,
    runAsUser: user,
    runAsGroup: user,
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ['ALL'] },
  };
}
