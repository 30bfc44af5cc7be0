import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CERTIFICATES } from './certificates.mjs';
import { writeKubeconfig } from './kubeconfig.mjs';
import { CLUSTER, CONTROL_PLANE } from './layout.mjs';
import { startMachine } from './machine.mjs';
import { connectControlPlane } from './network.mjs';
import { HERE, KUBECONFIG, machineFolder } from './paths.mjs';

/**
 * Starts the control plane's machine.
 * @param {import('./record.mjs').Cluster} cluster
 */
export async function startControlPlane({ nodes, programs }) {
  const folder = machineFolder(CONTROL_PLANE.name);
  mkdirSync(folder, { recursive: true });
  for (const user of ['kube-controller-manager', 'kube-scheduler']) {
    writeKubeconfig(join(folder, `${user}.kubeconfig`), user);
  }
  writeKubeconfig(KUBECONFIG, 'admin');
  const env = {
    PATH: programs.path,
    CERTIFICATES,
    FOLDER: folder,
    ADDRESS: CONTROL_PLANE.address,
    SERVICE_RANGE: CLUSTER.serviceRange,
  };
  await startMachine({ name: CONTROL_PLANE.name, script: join(HERE, 'control-plane.sh'), env }, (pid) =>
    connectControlPlane(pid, nodes),
  );
}
