import { delimiter } from 'node:path';
import { CONTAINERS, COREDNS, goPrograms, type Kubernetes } from './goPrograms.ts';
import { systemPrograms } from './systemPrograms.ts';

/** Folders of programs. */
export interface Programs {
  readonly kubernetes: string;
  readonly containers: string;
  readonly coredns: string;
  /** A PATH for the cluster's machines. */
  readonly path: string;
}

/** The cluster's programs, built or unpacked first when they are not in the cache. */
export async function findPrograms(version: Kubernetes, env: NodeJS.ProcessEnv): Promise<Programs> {
  const system = await systemPrograms(env);
  const kubernetes = await goPrograms(version, env);
  const containers = await goPrograms(CONTAINERS, env);
  const coredns = await goPrograms(COREDNS, env);
  return { kubernetes, containers, coredns, path: [...system, kubernetes, containers, env.PATH].join(delimiter) };
}
