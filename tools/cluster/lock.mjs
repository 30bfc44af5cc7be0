import { createServer } from 'node:net';
import { ToolError } from '../lib/command.mjs';

/**
 * Does work that must not be done twice at once on a machine. The lock is a socket without a file: the kernel takes it
 * back when the process ends, however it ends.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(work) {
  const lock = createServer();
  await new Promise((resolve, reject) => {
    lock.once('error', reject).listen({ path: '\0sidegrid-cluster' }, () => resolve(undefined));
  }).catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new ToolError('Another `npm run cluster` is at work on this machine: wait for it.');
  });
  try {
    return await work();
  } finally {
    lock.close();
  }
}
