import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** A command line to time, and its name in the table. */
export interface Contender {
  readonly name: string;
  readonly command: readonly string[];
  /** @default - this folder */
  readonly cwd?: string;
}

/** Median wall-clock milliseconds of each command, run in turn so that a change of the machine's speed meets all alike. */
export function timeInTurn(contenders: readonly Contender[], rounds: number): ReadonlyMap<string, number> {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (const contender of contenders) runOnce(contender);
  for (let round = 0; round < rounds; round++) {
    for (const contender of contenders) times.get(contender.name)?.push(runOnce(contender));
  }
  return new Map([...times].map(([name, values]) => [name, median(values)]));
}

/** Prints medians, and each as a ratio of the first. */
export function printTable(title: string, medians: ReadonlyMap<string, number>): void {
  const [base = 1] = medians.values();
  console.log(`\n${title}`);
  for (const [name, time] of medians) {
    console.log(`  ${name.padEnd(44)} ${time.toFixed(1).padStart(9)} ms  ${(time / base).toFixed(2).padStart(8)}x`);
  }
}

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Node reads the certificates of this variable at each start, which would take longer than a synth. */
const ENV = { ...process.env, NODE_EXTRA_CA_CERTS: '' };

function runOnce({ name, command, cwd }: Contender): number {
  const [program = '', ...args] = command;
  const start = performance.now();
  const { status, stderr, error } = spawnSync(program, args, { cwd, env: ENV, stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(`${name} failed: ${String(error ?? stderr)}`);
  return performance.now() - start;
}
