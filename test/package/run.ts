import { spawn } from 'node:child_process';
import { dirname, delimiter } from 'node:path';

/** How a program is run. */
export interface RunOptions {
  /** The folder that it runs in. */
  readonly cwd: string;
  /** The node that it finds first. @default - the running one */
  readonly node?: string;
}

/**
 * Runs a program and gives what it prints.
 * @throws Error with all that it said when it fails
 */
export function run(
  program: string,
  args: readonly string[],
  { cwd, node = process.execPath }: RunOptions,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: environment(node), stdio: ['ignore', 'pipe', 'pipe'] });
    const said: Record<'stdout' | 'stderr', string> = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8').on('data', (text: string) => (said[stream] += text));
    }
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(said.stdout);
      else
        reject(new Error(`${[program, ...args].join(' ')} ended with ${String(code)}:\n${said.stdout}${said.stderr}`));
    });
  });
}

/** Variables of the tests, without those by which npm and vitest tell what runs inside them. */
function environment(node: string): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|VITEST|NODE_ENV$|NODE_OPTIONS$|INIT_CWD$)/.test(name),
  );
  return { ...Object.fromEntries(entries), PATH: `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}` };
}
