import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ourGroups, removeGroups } from './cgroups.ts';
import { endAll } from './machine.ts';
import { hostLinkExists, removeHostLink } from './network.ts';
import { MACHINES, STATE } from './paths.ts';

/**
 * Removes the cluster, whatever there is of it. Its mounts, links, routes and rules are in namespaces that end with
 * their processes.
 */
export async function remove({ logs = false }: { logs?: boolean } = {}): Promise<void> {
  await endAll();
  await removeGroups();
  await removeHostLink();
  if (logs) removeAllButLogs();
  else rmSync(STATE, { recursive: true, force: true });
}

/** What there is of a cluster on this machine. */
export function leftovers(): string[] {
  return [...ourGroups(), ...(hostLinkExists() ? ['the link sidegrid0'] : []), ...(existsSync(STATE) ? [STATE] : [])];
}

function removeAllButLogs(): void {
  for (const name of readdirSync(STATE).filter((file) => join(STATE, file) !== MACHINES)) {
    rmSync(join(STATE, name), { recursive: true });
  }
  if (!existsSync(MACHINES)) return;
  for (const machine of readdirSync(MACHINES)) {
    const parts = readdirSync(join(MACHINES, machine)).filter((part) => part !== 'log');
    for (const part of parts) rmSync(join(MACHINES, machine, part), { recursive: true });
  }
}
