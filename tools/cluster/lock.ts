import { createServer } from 'node:net';
import { ToolError } from '../bootstrap/toolError.mjs';

/**
 * Does work that must not be done twice at once on a machine. The lock is a socket without a file: the kernel takes it
 * back when the process ends, however it ends.
 */
export async function alone<T>(work: () => Promise<T>): Promise<T> {
  const lock = createServer();
  await new Promise((resolve, reject) => {
    lock.once('error', reject).listen({ path: '\0sidegrid-cluster' }, () => resolve(undefined));
  }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new ToolError('Another `npm run cluster` is at work on this machine: wait for it.');
  });
  try {
    return await work();
  } finally {
    lock.close();
  }
}
