import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Recipe } from './images.ts';

/** The image of the process that keeps a pod's namespaces open. */
export const PAUSE = 'registry.k8s.io/pause:3.10';

/** @param programs the folder with the program pause, which stands alone */
export function pause(programs: string): Recipe {
  return {
    name: PAUSE,
    needs: () => [programs],
    make: () => ({
      config: { Entrypoint: ['/pause'], User: '65535:65535' },
      layers: [[{ path: 'pause', mode: 0o755, contents: readFileSync(join(programs, 'pause')) }]],
    }),
  };
}
