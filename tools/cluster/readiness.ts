import type { LeaseList } from 'kubernetes-types/coordination/v1.js';
import type { NodeList, ServiceAccountList } from 'kubernetes-types/core/v1.js';
import { get, getJson } from './api.ts';
import { CONTROL_PLANE, type Node } from './layout.ts';
import { machineFolder, MACHINES } from './paths.ts';
import { waitFor } from './wait.ts';

/** How long a cluster may take on a machine that is busy with other things. */
const PATIENCE = { seconds: 240, pause: 200 };

/** Waits until the API server says that it is ready. */
export async function waitForApi(): Promise<void> {
  await waitFor(
    `the API server to be ready: see ${machineFolder(CONTROL_PLANE.name)}/log`,
    () => get('/readyz'),
    PATIENCE,
  );
}

/**
 * Waits until nodes are ready, and say so themselves: of one that was killed, the API server believes it for a while.
 * @param since when they had not said it yet, in milliseconds
 */
export async function waitForNodes(nodes: readonly Node[], since: number): Promise<void> {
  const question = async () => {
    const [ready, heard] = [await readyNodes(), await heardOf(since)];
    return nodes.every(({ name }) => ready.includes(name) && heard.includes(name)) ? true : undefined;
  };
  await waitFor(`the nodes to be ready: see ${MACHINES}/*/log`, question, PATIENCE);
}

/** Waits until pods may be made: they need an account, which appears a moment after the API server. */
export async function waitForAccounts(): Promise<void> {
  const question = async () => {
    const { items } = (await getJson('/api/v1/namespaces/default/serviceaccounts')) as ServiceAccountList;
    return items.length > 0 ? true : undefined;
  };
  await waitFor('the first service account', question, PATIENCE);
}

/** The names of the nodes that the API server takes for ready. */
export async function readyNodes(): Promise<string[]> {
  const { items } = (await getJson('/api/v1/nodes')) as NodeList;
  const ready = items.filter(({ status }) =>
    status?.conditions?.some((condition) => condition.type === 'Ready' && condition.status === 'True'),
  );
  return ready.map(({ metadata }) => metadata?.name ?? '');
}

/** The names of the nodes that gave a sign of life. */
async function heardOf(since: number): Promise<string[]> {
  const leases = '/apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases';
  const { items } = (await getJson(leases)) as LeaseList;
  const heard = items.filter(({ spec }) => Date.parse(spec?.renewTime ?? '') >= since);
  return heard.map(({ metadata }) => metadata?.name ?? '');
}
