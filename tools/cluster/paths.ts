import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/**
 * The folder of the one cluster of a machine. It does not follow from the environment, so that whoever asks finds the
 * same one.
 */
export const STATE = '/var/lib/sidegrid-cluster';

/** How users reach the cluster. */
export const KUBECONFIG = join(STATE, 'kubeconfig');

/** The folder of the machines' folders. */
export const MACHINES = join(STATE, 'machines');

/** The folder of these tools. */
export const HERE = fileURLToPath(new URL('.', import.meta.url));

/** A machine's folder: configuration, disk and logs. */
export function machineFolder(machine: string): string {
  return join(MACHINES, machine);
}
