import { spawn } from 'node:child_process';
import { mkdirSync, openSync, closeSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeGroups, processesIn, removeGroups } from './cgroups.ts';
import { machineFolder } from './paths.ts';
import { run } from './run.ts';
import { waitFor } from './wait.ts';

/*
 * A machine of the cluster is a set of namespaces (network, mounts, processes, host name, message queues) and a control
 * group. Nothing has a name outside: when process 1 of the namespaces ends, the kernel ends the others, and takes the
 * mounts and links along.
 */

/** A machine to start. */
interface Machine {
  readonly name: string;
  /** What its process 1 runs. */
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Starts a machine. Its script waits for its standard input before it does anything, and ends when nothing comes:
 * a machine that lost whoever started it does not stay.
 * @param connect gives it its network
 */
export async function startMachine(
  { name, script, env }: Machine,
  connect: (pid: number) => Promise<void>,
): Promise<void> {
  const logs = join(machineFolder(name), 'log');
  mkdirSync(logs, { recursive: true });
  const log = openSync(join(logs, 'machine.log'), 'a');
  const joinGroup = 'echo $$ >"$1" && shift && exec "$@"';
  const namespaces = ['--net', '--mount', '--uts', '--ipc', '--pid', '--fork', '--mount-proc', '--kill-child'];
  // With a socket as its input, bash takes itself for a remote shell and reads people's settings unless told not to.
  const command = [makeGroups(name), 'unshare', ...namespaces, 'bash', '--norc', script];
  const child = spawn('bash', ['--norc', '-c', joinGroup, 'bash', ...command], {
    detached: true,
    stdio: ['pipe', log, log],
    env: { PATH: process.env.PATH, ...env },
  });
  closeSync(log);
  const pid = await waitFor(`${name} to start: see ${logs}`, () => initOf(name));
  await connect(pid);
  child.stdin?.end('connected\n');
  child.unref();
}

/** Process 1 of a machine as this machine counts, or nothing when it does not run. */
export function initOf(name: string): number | undefined {
  return processesIn(join(name, 'init')).find((pid) => numbersOf(pid).at(1) === 1);
}

/** Cuts a machine's power: all its processes end at once, and its network with them. Its folder stays. */
export async function killMachine(name: string): Promise<void> {
  const init = initOf(name);
  if (init !== undefined) end(init);
  await endAll(name);
  await removeGroups(name);
}

/** Ends all processes of a machine, or of all machines. */
export async function endAll(name?: string): Promise<void> {
  await waitFor(`the processes of ${name ?? 'the cluster'} to end`, () => {
    const left = processesIn(name);
    left.forEach(end);
    return left.length === 0 ? true : undefined;
  });
}

/** Runs a program on a machine and gives what it printed. */
export async function runOn(
  name: string,
  [program = '', ...args]: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<string> {
  const pid = initOf(name);
  if (pid === undefined) throw new Error(`${name} does not run`);
  return run('nsenter', [`--target=${pid}`, '--mount', '--uts', '--ipc', '--net', '--pid', program, ...args], { env });
}

/** A process's numbers in the namespaces that count it, outermost first. */
function numbersOf(pid: number): number[] {
  try {
    const line = /^NSpid:(.*)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return line?.[1]?.trim().split(/\s+/).map(Number) ?? [];
  } catch {
    return []; // it ended
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
