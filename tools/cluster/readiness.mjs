import { get, getJson } from './api.mjs';
import { CONTROL_PLANE } from './layout.mjs';
import { machineFolder, MACHINES } from './paths.mjs';
import { waitFor } from './wait.mjs';

/** How long a cluster may take on a machine that is busy with other things. */
const PATIENCE = { seconds: 240, pause: 200 };

/** Waits until the API server says that it is ready. */
export async function waitForApi() {
  await waitFor(
    `the API server to be ready: see ${machineFolder(CONTROL_PLANE.name)}/log`,
    () => get('/readyz'),
    PATIENCE,
  );
}

/**
 * Waits until nodes are ready, and say so themselves: of one that was killed, the API server believes it for a while.
 * @param {import('./layout.mjs').Node[]} nodes
 * @param {number} since when they had not said it yet, in milliseconds
 */
export async function waitForNodes(nodes, since) {
  const question = async () => {
    const [ready, heard] = [await readyNodes(), await heardOf(since)];
    return nodes.every(({ name }) => ready.includes(name) && heard.includes(name)) ? true : undefined;
  };
  await waitFor(`the nodes to be ready: see ${MACHINES}/*/log`, question, PATIENCE);
}

/** Waits until pods may be made: they need an account, which appears a moment after the API server. */
export async function waitForAccounts() {
  const question = async () => {
    const { items } = await getJson('/api/v1/namespaces/default/serviceaccounts');
    return items.length > 0 ? true : undefined;
  };
  await waitFor('the first service account', question, PATIENCE);
}

/**
 * The names of the nodes that the API server takes for ready.
 * @returns {Promise<string[]>}
 */
export async function readyNodes() {
  /** @type {{ items: { metadata: { name: string }, status: { conditions?: { type: string, status: string }[] } }[] }} */
  const { items } = await getJson('/api/v1/nodes');
  const ready = items.filter(({ status: { conditions = [] } }) =>
    conditions.some((condition) => condition.type === 'Ready' && condition.status === 'True'),
  );
  return ready.map(({ metadata }) => metadata.name);
}

/**
 * The names of the nodes that gave a sign of life.
 * @param {number} since
 * @returns {Promise<string[]>}
 */
async function heardOf(since) {
  /** @type {{ items: { metadata: { name: string }, spec: { renewTime?: string } }[] }} */
  const { items } = await getJson('/apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases');
  return items.filter(({ spec }) => Date.parse(spec.renewTime ?? '') >= since).map(({ metadata }) => metadata.name);
}
