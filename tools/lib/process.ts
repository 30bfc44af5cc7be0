import { execFile, spawn, type SpawnOptions, type ExecFileOptions } from 'node:child_process';
import { ROOT } from './root.ts';

/**
 * Runs a program that shows its own output, and gives its exit code (1 when a signal ended it).
 * @param options the working folder is the repository unless told
 */
export function show(program: string, args: readonly string[], options: SpawnOptions = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit', ...options });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Runs a node program that shows its own output, and gives its exit code. */
export function showNode(args: readonly string[], options?: SpawnOptions): Promise<number> {
  return show(process.execPath, args, options);
}

/** Runs a program and gives what it said. It never throws: a program that cannot be started has said why. */
export function ask(
  program: string,
  args: readonly string[],
  options: ExecFileOptions = {},
): Promise<{ ok: boolean; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(program, args, { encoding: 'utf8', ...options }, (error, stdout, stderr) => {
      resolve({
        ok: error === null,
        stdout: String(stdout).trim(),
        stderr: String(stderr).trim() || (error?.message ?? ''),
      });
    });
  });
}
