import { delimiter } from 'node:path';
import { CONTAINERS, COREDNS, goPrograms } from './goPrograms.mjs';
import { systemPrograms } from './systemPrograms.mjs';

/**
 * @typedef {object} Programs folders of programs
 * @property {string} kubernetes
 * @property {string} containers
 * @property {string} coredns
 * @property {string} path a PATH for the cluster's machines
 */

/**
 * The cluster's programs, built or unpacked first when they are not in the cache.
 * @param {import('./goPrograms.mjs').Kubernetes} version
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Programs>}
 */
export async function findPrograms(version, env) {
  const system = await systemPrograms(env);
  const kubernetes = await goPrograms(version, env);
  const containers = await goPrograms(CONTAINERS, env);
  const coredns = await goPrograms(COREDNS, env);
  return { kubernetes, containers, coredns, path: [...system, kubernetes, containers, env.PATH].join(delimiter) };
}
