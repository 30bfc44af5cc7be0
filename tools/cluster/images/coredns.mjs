import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COREDNS_VERSION } from '../goPrograms.mjs';

/** The image of the cluster's name server. */
export const COREDNS_IMAGE = `registry.k8s.io/coredns/coredns:${COREDNS_VERSION}`;

/**
 * @param {string} programs the folder with the program coredns, which stands alone
 * @returns {import('./images.mjs').Recipe}
 */
export function coredns(programs) {
  return {
    name: COREDNS_IMAGE,
    needs: () => [programs],
    make: async () => ({
      config: { Entrypoint: ['/coredns'] },
      layers: [[{ path: 'coredns', mode: 0o755, contents: readFileSync(join(programs, 'coredns')) }]],
    }),
  };
}
