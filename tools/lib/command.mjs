import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Something that the person who runs a tool can put right: its message is printed alone, without a stack. */
export class ToolError extends Error {
  /** @override */
  name = 'ToolError';
}

/**
 * Runs a tool's work when its file is the one that node was started with; does nothing when it is imported.
 * @param {string} url the file's `import.meta.url`
 * @param {() => Promise<number | void>} work gives the exit code, or nothing for 0
 */
export async function command(url, work) {
  if (!isStarted(url)) return;
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    console.error(error instanceof ToolError ? error.message : error);
    process.exitCode = 1;
  }
}

/**
 * Tells whether node was started with this file.
 * @param {string} url
 */
function isStarted(url) {
  const started = process.argv[1];
  return started !== undefined && realpathSync(started) === realpathSync(fileURLToPath(url));
}
