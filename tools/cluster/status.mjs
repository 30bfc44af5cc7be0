import { ToolError } from '../lib/command.mjs';
import { leftovers } from './down.mjs';
import { kubectlPath } from './kubectl.mjs';
import { nodeRuns } from './node.mjs';
import { KUBECONFIG, MACHINES } from './paths.mjs';
import { readyNodes } from './readiness.mjs';
import { currentCluster } from './record.mjs';

/**
 * @typedef {object} Status
 * @property {'up' | 'none' | 'unfinished'} state unfinished: something of a cluster is left
 * @property {string[]} leftovers
 * @property {string} [problem] why the API server does not tell which nodes are ready
 * @property {string} [kubernetes] its version
 * @property {string} [kubeconfig] the path of a file
 * @property {string} [kubectl] the path of the program
 * @property {string} [logs] the folder with a folder of logs for each machine
 * @property {{ name: string, zone: string, address: string, running: boolean, ready: boolean }[]} [nodes]
 */

/**
 * What there is of a cluster on this machine.
 * @returns {Promise<Status>}
 */
export async function status() {
  const cluster = currentCluster();
  if (cluster === undefined) {
    const left = leftovers();
    return { state: left.length === 0 ? 'none' : 'unfinished', leftovers: left };
  }
  const { ready, ...problem } = await askForNodes();
  return {
    ...problem,
    state: 'up',
    leftovers: [],
    kubernetes: cluster.version,
    kubeconfig: KUBECONFIG,
    kubectl: kubectlPath(cluster.programs),
    logs: MACHINES,
    nodes: cluster.nodes.map((node) => ({
      name: node.name,
      zone: node.zone,
      address: node.address,
      running: nodeRuns(node),
      ready: ready.includes(node.name),
    })),
  };
}

/**
 * A status for people.
 * @param {Status} status
 */
export function statusText({ state, leftovers: left, nodes = [], problem, ...paths }) {
  if (state === 'none') return 'No cluster is up, and nothing of one is left.';
  if (state === 'unfinished') {
    return ['No cluster is up. Left of one, until `npm run cluster down`:', ...left.map((text) => `- ${text}`)].join(
      '\n',
    );
  }
  return [
    `Kubernetes ${paths.kubernetes}`,
    ...nodes.map(nodeText),
    ...(problem === undefined ? [] : [`The API server does not answer: ${problem}`]),
    `kubectl: ${paths.kubectl}`,
    `logs: ${paths.logs}`,
    `export KUBECONFIG=${paths.kubeconfig}`,
  ].join('\n');
}

/** @param {NonNullable<Status['nodes']>[number]} node */
function nodeText({ name, zone, address, running, ready }) {
  return `${name}  zone ${zone}  ${address}  ${running ? (ready ? 'Ready' : 'not Ready') : 'killed'}`;
}

/**
 * What the API server says of nodes, or why it does not.
 * @returns {Promise<{ ready: string[], problem?: string }>}
 */
async function askForNodes() {
  try {
    return { ready: await readyNodes() };
  } catch (error) {
    if (error instanceof ToolError) return { ready: [], problem: error.message };
    throw error;
  }
}
