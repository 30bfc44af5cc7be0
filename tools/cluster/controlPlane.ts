import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CERTIFICATES } from './certificates.ts';
import { writeKubeconfig } from './kubeconfig.ts';
import { CLUSTER, CONTROL_PLANE } from './layout.ts';
import { startMachine } from './machine.ts';
import { connectControlPlane } from './network.ts';
import { HERE, KUBECONFIG, machineFolder } from './paths.ts';
import type { Cluster } from './record.ts';

/** Starts the control plane's machine. */
export async function startControlPlane({ nodes, programs }: Cluster): Promise<void> {
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
