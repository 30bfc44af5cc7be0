import { execFile, spawn } from 'node:child_process';
import { ROOT } from './root.mjs';

/**
 * Runs a program that shows its own output, and gives its exit code (1 when a signal ended it).
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options] the working folder is the repository unless told
 * @returns {Promise<number>}
 */
export function show(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit', ...options });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a node program that shows its own output, and gives its exit code.
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function showNode(args, options) {
  return show(process.execPath, args, options);
}

/**
 * Runs a program and gives what it said. It never throws: a program that cannot be started has said why.
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').ExecFileOptions} [options]
 * @returns {Promise<{ ok: boolean, stdout: string, stderr: string }>}
 */
export function ask(program, args, options = {}) {
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
