import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ourGroups, removeGroups } from './cgroups.mjs';
import { endAll } from './machine.mjs';
import { hostLinkExists, removeHostLink } from './network.mjs';
import { MACHINES, STATE } from './paths.mjs';

/**
 * Removes the cluster, whatever there is of it. Its mounts, links, routes and rules are in namespaces that end with
 * their processes.
 * @param {{ logs?: boolean }} [keep]
 */
export async function remove({ logs = false } = {}) {
  await endAll();
  await removeGroups();
  await removeHostLink();
  if (logs) removeAllButLogs();
  else rmSync(STATE, { recursive: true, force: true });
}

/** What there is of a cluster on this machine. */
export function leftovers() {
  return [...ourGroups(), ...(hostLinkExists() ? ['the link sidegrid0'] : []), ...(existsSync(STATE) ? [STATE] : [])];
}

function removeAllButLogs() {
  for (const name of readdirSync(STATE).filter((file) => join(STATE, file) !== MACHINES)) {
    rmSync(join(STATE, name), { recursive: true });
  }
  if (!existsSync(MACHINES)) return;
  for (const machine of readdirSync(MACHINES)) {
    const parts = readdirSync(join(MACHINES, machine)).filter((part) => part !== 'log');
    for (const part of parts) rmSync(join(MACHINES, machine, part), { recursive: true });
  }
}
