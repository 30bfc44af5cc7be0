import { ToolError } from '../bootstrap/toolError.mjs';
import { leftovers } from './down.ts';
import { kubectlPath } from './kubectl.ts';
import { nodeRuns } from './node.ts';
import { KUBECONFIG, MACHINES } from './paths.ts';
import { readyNodes } from './readiness.ts';
import { currentCluster } from './record.ts';

interface Status {
  /** Unfinished: something of a cluster is left. */
  readonly state: 'up' | 'none' | 'unfinished';
  readonly leftovers: readonly string[];
  /** Why the API server does not tell which nodes are ready. */
  readonly problem?: string;
  /** Its version. */
  readonly kubernetes?: string;
  /** The path of a file. */
  readonly kubeconfig?: string;
  /** The path of the program. */
  readonly kubectl?: string;
  /** The folder with a folder of logs for each machine. */
  readonly logs?: string;
  readonly nodes?: readonly { name: string; zone: string; address: string; running: boolean; ready: boolean }[];
}

/** What there is of a cluster on this machine. */
export async function status(): Promise<Status> {
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

/** A status for people. */
export function statusText({ state, leftovers: left, nodes = [], problem, ...paths }: Status): string {
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

function nodeText({ name, zone, address, running, ready }: NonNullable<Status['nodes']>[number]): string {
  return `${name}  zone ${zone}  ${address}  ${running ? (ready ? 'Ready' : 'not Ready') : 'killed'}`;
}

/** What the API server says of nodes, or why it does not. */
async function askForNodes(): Promise<{ ready: string[]; problem?: string }> {
  try {
    return { ready: await readyNodes() };
  } catch (error) {
    if (error instanceof ToolError) return { ready: [], problem: error.message };
    throw error;
  }
}
