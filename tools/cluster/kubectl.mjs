import { join } from 'node:path';
import { KUBECONFIG } from './paths.mjs';
import { run } from './run.mjs';

/**
 * Asks the cluster something, as its administrator.
 * @param {import('./programs.mjs').Programs} programs
 * @param {string[]} args
 * @param {string} [input]
 */
export function kubectl(programs, args, input = '') {
  return run(kubectlPath(programs), ['--kubeconfig', KUBECONFIG, ...args], { input });
}

/** @param {import('./programs.mjs').Programs} programs */
export function kubectlPath({ kubernetes }) {
  return join(kubernetes, 'kubectl');
}
