import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COREDNS_VERSION } from '../goPrograms.ts';
import type { Config } from './imageArchive.ts';
import type { Recipe } from './images.ts';

/** The image of the process that keeps a pod's namespaces open. */
export const PAUSE = 'registry.k8s.io/pause:3.10';

/** The image of the cluster's name server. */
export const COREDNS_IMAGE = `registry.k8s.io/coredns/coredns:${COREDNS_VERSION}`;

/** @param folder that with the program pause */
export function pause(folder: string): Recipe {
  return imageOf(PAUSE, folder, 'pause', { User: '65535:65535' });
}

/** @param folder that with the program coredns */
export function coredns(folder: string): Recipe {
  return imageOf(COREDNS_IMAGE, folder, 'coredns');
}

/** An image of one program, which needs nothing beside itself. */
function imageOf(name: string, folder: string, program: string, config: Config = {}): Recipe {
  return {
    name,
    needs: () => [folder],
    make: () => ({
      config: { Entrypoint: [`/${program}`], ...config },
      layers: [[{ path: program, mode: 0o755, contents: readFileSync(join(folder, program)) }]],
    }),
  };
}
