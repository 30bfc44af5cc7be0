import { remove } from '../cluster/down.mjs';
import { alone } from '../cluster/lock.mjs';
import { checkMachine } from '../cluster/requirements.mjs';
import { status } from '../cluster/status.mjs';
import { up } from '../cluster/up.mjs';
import { ToolError } from '../lib/command.mjs';
import { ask } from '../lib/process.mjs';
import { loadScenarioImages } from './images.mjs';

/** Three zones of two nodes: a zone that fails takes two members at once. */
const NODES = 'a:2,b:2,c:2';

/**
 * @typedef {object} Target a cluster that scenarios run on
 * @property {string} kubeconfig
 * @property {string} kubectl
 * @property {boolean} ownNodes whether the power of its nodes may be cut
 * @property {Record<'embedded' | 'sidekick', string>} lacks why images that only some scenarios need are missing
 * @property {() => Promise<void>} leave what to do when all is done
 */

/**
 * The cluster that KUBECONFIG_E2E names, or one of this machine.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Target>}
 */
export async function clusterFor(env) {
  return env.KUBECONFIG_E2E ? foreignCluster(env.KUBECONFIG_E2E, env) : ownCluster(env);
}

/**
 * @param {string} kubeconfig
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Target>}
 */
async function foreignCluster(kubeconfig, env) {
  const { ok, stderr } = await ask('kubectl', ['--kubeconfig', kubeconfig, 'get', 'nodes'], { env });
  if (!ok) throw new ToolError(`KUBECONFIG_E2E is ${kubeconfig}, and kubectl cannot list nodes with it: ${stderr}`);
  return {
    kubeconfig,
    kubectl: 'kubectl',
    ownNodes: false,
    lacks: { embedded: '', sidekick: '' },
    leave: async () => undefined,
  };
}

/**
 * The cluster of this machine. One that was up before stays up.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Target>}
 */
async function ownCluster(env) {
  await checkMachine(env);
  const before = await status();
  await alone(() => up({ zones: NODES }, env));
  const leave = async () => (before.state === 'up' ? undefined : alone(() => remove()));
  try {
    const { kubeconfig, kubectl } = await status();
    if (kubeconfig === undefined || kubectl === undefined) throw new ToolError('The cluster is gone again.');
    return { kubeconfig, kubectl, ownNodes: true, lacks: await loadScenarioImages(env), leave };
  } catch (error) {
    await leave();
    throw error;
  }
}
