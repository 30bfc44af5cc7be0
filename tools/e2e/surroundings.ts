import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { install } from '../install.ts';
import { ToolError } from '../bootstrap/toolError.mjs';
import { ask } from '../lib/process.ts';
import type { Target } from './clusters.ts';

/**
 * What scenarios are told: the cluster, the programs, and nothing of the person's own settings of Helm and Kubernetes.
 * @param folder an empty one, for as long as they run
 */
export async function surroundings(
  { kubeconfig, kubectl, ownNodes, lacks }: Target,
  folder: string,
): Promise<NodeJS.ProcessEnv> {
  const { helm3, helm4 } = await install();
  const kept = Object.entries(process.env).filter(([name]) => !/^(HELM_|KUBE)/.test(name));
  return {
    ...Object.fromEntries(kept),
    KUBECONFIG: kubeconfig,
    KUBECACHEDIR: join(folder, 'kubectl'),
    HELM_CACHE_HOME: join(folder, 'helm/cache'),
    HELM_CONFIG_HOME: join(folder, 'helm/config'),
    HELM_DATA_HOME: join(folder, 'helm/data'),
    SIDEGRID_KUBECTL: kubectl,
    SIDEGRID_HELM3: helm3,
    SIDEGRID_HELM4: helm4,
    SIDEGRID_E2E_PATH3: pathWith(join(folder, 'path3'), { helm: helm3, kubectl }),
    SIDEGRID_E2E_PATH4: pathWith(join(folder, 'path4'), { helm: helm4, kubectl }),
    SIDEGRID_E2E_KUBERNETES: await kubernetesVersion(kubectl, kubeconfig),
    SIDEGRID_E2E_NO_EMBEDDED: lacks.embedded,
    SIDEGRID_E2E_NO_SIDEKICK: lacks.sidekick,
    SIDEGRID_E2E_OWN_NODES: ownNodes ? 'yes' : 'no',
  };
}

/**
 * A folder in which programs have the names that people call them by.
 * @param programs a name alone is one that PATH has already
 */
function pathWith(folder: string, programs: Record<string, string>): string {
  mkdirSync(folder);
  for (const [name, program] of Object.entries(programs)) {
    if (program.includes('/')) symlinkSync(program, join(folder, name));
  }
  return folder;
}

async function kubernetesVersion(kubectl: string, kubeconfig: string): Promise<string> {
  const { ok, stdout, stderr } = await ask(kubectl, ['--kubeconfig', kubeconfig, 'version', '--output=json']);
  if (!ok) throw new ToolError(`kubectl version: ${stderr}`);
  const { serverVersion } = JSON.parse(stdout) as { serverVersion: { gitVersion: string } };
  return serverVersion.gitVersion.replace(/^v/, '');
}
