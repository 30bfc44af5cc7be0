import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitFor } from './wait.ts';

/** The control group that all of the cluster's processes are below. */
export const GROUP = 'sidegrid';

interface Hierarchy {
  /** Where it is mounted. */
  readonly path: string;
  readonly version: 2 | 1;
  /** Of version 1. */
  readonly controllers: readonly string[];
}

/**
 * The machine's hierarchies of control groups: one, or of version 1 one for each controller.
 * @param mounts what the kernel says of mounts
 */
export function hierarchies(mounts = readFileSync('/proc/self/mountinfo', 'utf8')): Hierarchy[] {
  return mounts.split('\n').flatMap((line) => {
    const [left, right] = line.split(' - ');
    const path = left?.split(' ')[4];
    const [type, , options] = right?.split(' ') ?? [];
    if (path === undefined || (type !== 'cgroup' && type !== 'cgroup2')) return [];
    return [{ path, version: type === 'cgroup2' ? 2 : 1, controllers: options?.split(',') ?? [] }];
  });
}

/** The hierarchy that tells which processes are ours. Container runtimes use it for every container. */
export function trackingHierarchy(all: readonly Hierarchy[]): Hierarchy | undefined {
  return (
    all.find(({ path, version }) => version === 2 && path === '/sys/fs/cgroup') ??
    all.find(({ controllers }) => controllers.includes('pids'))
  );
}

/**
 * Makes the groups of a machine in every hierarchy. Its own processes belong in `init`: the kubelet makes the others.
 * @returns the file that takes the number of a process that is to be in `init`
 */
export function makeGroups(machine: string): string {
  const all = hierarchies();
  for (const hierarchy of all) {
    for (const group of [GROUP, join(GROUP, machine), join(GROUP, machine, 'init')]) makeGroup(hierarchy, group);
  }
  return join(trackingHierarchy(all)?.path ?? '', GROUP, machine, 'init', 'cgroup.procs');
}

/** Removes the groups of a machine, or all of ours, which must have no processes any more. */
export async function removeGroups(machine = ''): Promise<void> {
  for (const { path } of hierarchies()) {
    await waitFor(`the end of the control groups below ${join(path, GROUP, machine)}`, () =>
      removeBelow(join(path, GROUP, machine)),
    );
  }
}

/** The groups of ours that there are. */
export function ourGroups(): string[] {
  return hierarchies()
    .map(({ path }) => join(path, GROUP))
    .filter((path) => existsSync(path));
}

/**
 * The processes of a machine, or of all of ours.
 * @param group such as `node1` or `node1/init`
 */
export function processesIn(group = ''): number[] {
  const tracking = trackingHierarchy(hierarchies());
  return tracking === undefined ? [] : processesBelow(join(tracking.path, GROUP, group));
}

function makeGroup({ path, version }: Hierarchy, group: string): void {
  const folder = join(path, group);
  const parent = join(folder, '..');
  if (version === 2) passControllersOn(parent);
  mkdirSync(folder, { recursive: true });
  // Of version 1, a new group may use no processor and no memory until told which.
  for (const file of ['cpuset.cpus', 'cpuset.mems']) {
    if (version === 1 && existsSync(join(folder, file)))
      writeFileSync(join(folder, file), readFileSync(join(parent, file)));
  }
}

function passControllersOn(folder: string): void {
  const controllers = readFileSync(join(folder, 'cgroup.controllers'), 'utf8').trim().split(' ').filter(Boolean);
  writeFileSync(join(folder, 'cgroup.subtree_control'), controllers.map((name) => `+${name}`).join(' '));
}

/** @returns nothing when a group is still in use */
function removeBelow(folder: string): true | undefined {
  if (!existsSync(folder)) return true;
  const groups = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const removed = groups.map(({ name }) => removeBelow(join(folder, name)));
  if (removed.includes(undefined)) return undefined;
  try {
    rmdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EBUSY') return undefined;
    throw error;
  }
}

function processesBelow(folder: string): number[] {
  try {
    const here = readFileSync(join(folder, 'cgroup.procs'), 'utf8').split('\n').filter(Boolean).map(Number);
    const groups = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return [...here, ...groups.flatMap(({ name }) => processesBelow(join(folder, name)))];
  } catch (error) {
    if (isGone(error)) return [];
    throw error;
  }
}

/** A group that ended between two questions. */
function isGone(error: unknown): boolean {
  return ['ENOENT', 'ENODEV'].includes((error as NodeJS.ErrnoException).code ?? '');
}
