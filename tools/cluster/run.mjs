import { spawn } from 'node:child_process';
import { ToolError } from '../lib/command.mjs';

/**
 * Runs a program to its end and gives what it printed; fails with what it complained of.
 * @param {string} program
 * @param {string[]} args
 * @param {{ input?: string, env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 * @returns {Promise<string>}
 */
export function run(program, args, { input = '', env, cwd } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'pipe', env: env ?? process.env, cwd });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve(stdout);
      const complaint = (stderr || stdout).trim();
      reject(new ToolError(`${program} ${args.join(' ')}: ${complaint || `ended with ${code}`}`));
    });
    child.stdin.on('error', () => {}); // it may end without reading; its exit code tells
    child.stdin.end(input);
  });
}
