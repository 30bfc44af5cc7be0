import { existsSync, mkdirSync, rmdirSync, statfsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ToolError } from '../bootstrap/toolError.mjs';
import { ask } from '../lib/process.ts';
import { hierarchies, trackingHierarchy } from './cgroups.ts';
import { CLUSTER } from './layout.ts';
import { HOST_LINK } from './network.ts';
import { STATE } from './paths.ts';
import { findProgram } from './systemPrograms.ts';

/** A machine lacks something that a cluster needs. */
export class UnfitMachine extends ToolError {}

/** Programs that a cluster is made with, and where Debian has them. */
const PROGRAMS = {
  bash: 'bash',
  ip: 'iproute2',
  ldd: 'libc-bin',
  mount: 'mount',
  nsenter: 'util-linux',
  openssl: 'openssl',
  unshare: 'util-linux',
};

const OVERLAY = 0x794c7630;

/** Refuses a machine that cannot hold a cluster, with all the reasons at once. */
export async function checkMachine(env: NodeJS.ProcessEnv): Promise<void> {
  refuse(platformProblems());
  refuse([...programProblems(env), ...groupProblems(), ...folderProblems(), ...(await rangeProblems())]);
}

/**
 * Tries what a node does to the kernel, in namespaces that end with the trial.
 * @param path PATH of the cluster's machines
 */
export async function checkKernel(path: string): Promise<void> {
  const env = { PATH: path, STATE };
  mkdirSync(STATE, { recursive: true });
  const trials = await Promise.all(
    Object.entries(TRIALS).map(async ([what, script]) => {
      const { ok, stderr } = await ask('unshare', [...NAMESPACES, 'bash', '--norc', '-euc', script], { env });
      return ok ? [] : [`${what}: ${stderr}`];
    }),
  );
  refuse(trials.flat());
}

const NAMESPACES = ['--net', '--mount', '--uts', '--ipc', '--pid', '--fork', '--mount-proc', '--kill-child'];

/** What must work, and a trial of it. */
const TRIALS = {
  'bridges and pairs of links': `
    ip link add bridge0 type bridge
    ip link add link0 type veth peer name link1
    ip link set link0 master bridge0`,
  'filters on bridges (module br_netfilter)': `
    modprobe br_netfilter 2>/dev/null || true
    test -e /proc/sys/net/bridge/bridge-nf-call-iptables`,
  iptables: `
    mount -t tmpfs tmpfs /run
    iptables -t nat -A POSTROUTING -m comment --comment trial -m mark --mark 1 -j MASQUERADE --random-fully
    iptables -t nat -A PREROUTING -m statistic --mode random --probability 0.5 -m addrtype --dst-type LOCAL -j RETURN
    iptables -A FORWARD -m conntrack --ctstate INVALID -j DROP`,
  overlayfs: `
    folder=$(mktemp -d -p "$STATE")
    trap 'rm -rf "$folder"' EXIT
    mkdir "$folder"/{lower,upper,work,merged}
    mount -t overlay overlay -o "lowerdir=$folder/lower,upperdir=$folder/upper,workdir=$folder/work" "$folder/merged"
    umount "$folder/merged"`,
};

function platformProblems(): string[] {
  const problems = [];
  if (process.platform !== 'linux') problems.push(`Linux, and this is ${process.platform}`);
  else if (process.getuid?.() !== 0) problems.push('root, for namespaces, mounts and control groups');
  if (!['x64', 'arm64'].includes(process.arch)) problems.push(`an x64 or arm64 processor, and this is ${process.arch}`);
  return problems;
}

function programProblems(env: NodeJS.ProcessEnv): string[] {
  const missing = Object.entries(PROGRAMS).filter(([program]) => findProgram(program, env) === undefined);
  return missing.map(([program, owner]) => `the program ${program} (on Debian in the package ${owner})`);
}

function groupProblems(): string[] {
  const tracking = trackingHierarchy(hierarchies());
  if (tracking === undefined) return ['control groups below /sys/fs/cgroup, and none are mounted'];
  const trial = join(tracking.path, `sidegrid-trial-${process.pid}`);
  try {
    mkdirSync(trial);
    rmdirSync(trial);
    return [];
  } catch (error) {
    return [`control groups that root may add to: ${(error as Error).message}`];
  }
}

/** A container's layers cannot be laid over files that are in layers themselves. */
function folderProblems(): string[] {
  const existing = [STATE, ...parentsOf(STATE)].find((path) => existsSync(path)) ?? '/';
  if (statfsSync(existing).type !== OVERLAY) return [];
  return [`a file system that is not overlayfs at ${STATE}: in a container, mount a volume there`];
}

/** Addresses that this machine already knows a way to would be cut off. */
async function rangeProblems(): Promise<string[]> {
  const { stdout } = await ask('ip', ['-4', 'route', 'show', 'table', 'all']);
  const ranges = [CLUSTER.nodeRange, CLUSTER.podRange];
  const taken = stdout
    .split('\n')
    .filter((line) => !line.includes(`dev ${HOST_LINK}`) && ranges.some((range) => overlaps(range, line)));
  return taken.map((line) => `the addresses ${ranges.join(' and ')}, and this machine has the route '${line.trim()}'`);
}

function parentsOf(path: string): string[] {
  const parents = [];
  for (let parent = dirname(path); parent !== dirname(parent); parent = dirname(parent)) parents.push(parent);
  return parents;
}

function refuse(problems: readonly string[]): void {
  if (problems.length === 0) return;
  throw new UnfitMachine(
    ['This machine cannot hold a cluster. It needs', ...problems.map((text) => `- ${text}`)].join('\n'),
  );
}

/**
 * Tells whether a route leads into a range.
 * @param range such as 10.244.0.0/16
 * @param route such as `10.0.0.0/8 via 10.1.1.1 dev eth0`
 */
export function overlaps(range: string, route: string): boolean {
  const match = /(?:^|\s)(\d+\.\d+\.\d+\.\d+)(?:\/(\d+))?/.exec(route);
  if (!match || route.trimStart().startsWith('default')) return false;
  const [start, bits] = range.split('/');
  const shorter = Math.min(Number(bits), Number(match[2] ?? 32));
  return numberOf(start ?? '') >>> (32 - shorter) === numberOf(match[1] ?? '') >>> (32 - shorter);
}

function numberOf(address: string): number {
  return address.split('.').reduce((number, part) => number * 256 + Number(part), 0);
}
