import { spawn } from 'node:child_process';
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { ROOT } from './environment.ts';

/** What a program is run with. */
export interface RunOptions {
  /** The file that the command and what it says are added to. */
  readonly log: string;
  readonly input?: string;
}

/** What a program did. */
export interface Outcome {
  readonly ok: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program that must succeed, and gives what it printed. */
export async function run(program: string, args: readonly string[], options: RunOptions): Promise<string> {
  const { ok, stdout, stderr } = await attempt(program, args, options);
  if (!ok) throw new Error(`${[nameOf(program), ...args].join(' ')} failed:\n${stderr}${stdout}`);
  return stdout;
}

/** Runs a program that may fail. */
export async function attempt(program: string, args: readonly string[], options: RunOptions): Promise<Outcome> {
  mkdirSync(dirname(options.log), { recursive: true });
  appendFileSync(options.log, `\n${new Date().toISOString()} $ ${[nameOf(program), ...args].join(' ')}\n`);
  const outcome = await outcomeOf(program, args, options.input);
  appendFileSync(options.log, `${outcome.stdout}${outcome.stderr}${outcome.ok ? '' : '(it failed)\n'}`);
  return outcome;
}

function outcomeOf(program: string, args: readonly string[], input: string | undefined): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: 'pipe' });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ ok: code === 0, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
    child.stdin.on('error', () => undefined); // it may end before it has read all
    child.stdin.end(input);
  });
}

function nameOf(program: string): string {
  return program.split('/').at(-1) ?? program;
}
