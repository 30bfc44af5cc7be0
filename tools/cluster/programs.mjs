import { delimiter } from 'node:path';
import { CONTAINERS, COREDNS, goPrograms, KUBERNETES } from './goPrograms.mjs';
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
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Programs>}
 */
export async function findPrograms(env) {
  const system = await systemPrograms(env);
  const kubernetes = await goPrograms(KUBERNETES, env);
  const containers = await goPrograms(CONTAINERS, env);
  const coredns = await goPrograms(COREDNS, env);
  return { kubernetes, containers, coredns, path: [...system, kubernetes, containers, env.PATH].join(delimiter) };
}
