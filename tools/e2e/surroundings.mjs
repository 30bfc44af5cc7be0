import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { install } from '../install.mjs';
import { ToolError } from '../lib/command.mjs';
import { ask } from '../lib/process.mjs';

/**
 * What scenarios are told: the cluster, the programs, and nothing of the person's own settings of Helm and Kubernetes.
 * @param {import('./clusters.mjs').Target} target
 * @param {string} folder an empty one, for as long as they run
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
export async function surroundings({ kubeconfig, kubectl, ownNodes, lacks }, folder) {
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
 * @param {string} folder
 * @param {Record<string, string>} programs a name alone is one that PATH has already
 */
function pathWith(folder, programs) {
  mkdirSync(folder);
  for (const [name, program] of Object.entries(programs)) {
    if (program.includes('/')) symlinkSync(program, join(folder, name));
  }
  return folder;
}

/**
 * @param {string} kubectl
 * @param {string} kubeconfig
 */
async function kubernetesVersion(kubectl, kubeconfig) {
  const { ok, stdout, stderr } = await ask(kubectl, ['--kubeconfig', kubeconfig, 'version', '--output=json']);
  if (!ok) throw new ToolError(`kubectl version: ${stderr}`);
  return JSON.parse(stdout).serverVersion.gitVersion.replace(/^v/, '');
}
