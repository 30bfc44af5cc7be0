import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The image of the process that keeps a pod's namespaces open. */
export const PAUSE = 'registry.k8s.io/pause:3.10';

/**
 * @param {string} programs the folder with the program pause, which stands alone
 * @returns {import('./images.mjs').Recipe}
 */
export function pause(programs) {
  return {
    name: PAUSE,
    needs: () => [programs],
    make: async () => ({
      config: { Entrypoint: ['/pause'], User: '65535:65535' },
      layers: [[{ path: 'pause', mode: 0o755, contents: readFileSync(join(programs, 'pause')) }]],
    }),
  };
}
