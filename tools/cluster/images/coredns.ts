import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COREDNS_VERSION } from '../goPrograms.ts';
import type { Recipe } from './images.ts';

/** The image of the cluster's name server. */
export const COREDNS_IMAGE = `registry.k8s.io/coredns/coredns:${COREDNS_VERSION}`;

/** @param programs the folder with the program coredns, which stands alone */
export function coredns(programs: string): Recipe {
  return {
    name: COREDNS_IMAGE,
    needs: () => [programs],
    make: () => ({
      config: { Entrypoint: ['/coredns'] },
      layers: [[{ path: 'coredns', mode: 0o755, contents: readFileSync(join(programs, 'coredns')) }]],
    }),
  };
}
