import { remove } from '../cluster/down.ts';
import { alone } from '../cluster/lock.ts';
import { checkMachine } from '../cluster/requirements.ts';
import { status } from '../cluster/status.ts';
import { up } from '../cluster/up.ts';
import { ToolError } from '../bootstrap/toolError.mjs';
import { ask } from '../lib/process.ts';
import { loadScenarioImages, type Lacks } from './images.ts';

/** Three zones of two nodes: a zone that fails takes two members at once. */
const NODES = 'a:2,b:2,c:2';

/** A cluster that scenarios run on. */
export interface Target {
  readonly kubeconfig: string;
  readonly kubectl: string;
  /** Whether the power of its nodes may be cut. */
  readonly ownNodes: boolean;
  /** Why images that only some scenarios need are missing. */
  readonly lacks: Lacks;
  /** What to do when all is done. */
  readonly leave: () => Promise<void>;
}

/** The cluster that KUBECONFIG_E2E names, or one of this machine. */
export async function clusterFor(env: NodeJS.ProcessEnv): Promise<Target> {
  return env.KUBECONFIG_E2E ? foreignCluster(env.KUBECONFIG_E2E, env) : ownCluster(env);
}

async function foreignCluster(kubeconfig: string, env: NodeJS.ProcessEnv): Promise<Target> {
  const { ok, stderr } = await ask('kubectl', ['--kubeconfig', kubeconfig, 'get', 'nodes'], { env });
  if (!ok) throw new ToolError(`KUBECONFIG_E2E is ${kubeconfig}, and kubectl cannot list nodes with it: ${stderr}`);
  return {
    kubeconfig,
    kubectl: 'kubectl',
    ownNodes: false,
    lacks: { embedded: '', sidekick: '' },
    leave: () => Promise.resolve(),
  };
}

/** The cluster of this machine. One that was up before stays up. */
async function ownCluster(env: NodeJS.ProcessEnv): Promise<Target> {
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
