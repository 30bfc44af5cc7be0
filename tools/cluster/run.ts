import { spawn } from 'node:child_process';
import { ToolError } from '../bootstrap/toolError.mjs';

/** Runs a program to its end and gives what it printed; fails with what it complained of. */
export function run(
  program: string,
  args: readonly string[],
  { input = '', env, cwd }: { input?: string; env?: NodeJS.ProcessEnv; cwd?: string } = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'pipe', env: env ?? process.env, cwd });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => {
      const complaint = (stderr || stdout).trim();
      if (code === 0) resolve(stdout);
      else reject(new ToolError(`${program} ${args.join(' ')}: ${complaint || `ended with ${code}`}`));
    });
    child.stdin.on('error', () => {}); // it may end without reading; its exit code tells
    child.stdin.end(input);
  });
}
