import { run } from './run.ts';

/** Packages come from npm's cache where it has them, and nothing is asked of the registry besides. */
const QUIET = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * Runs npm in a folder.
 * @throws Error that says what npm needs when it fails
 */
export async function npm(cwd: string, ...args: readonly string[]): Promise<string> {
  try {
    return await run('npm', [...args, ...QUIET], { cwd });
  } catch (error) {
    throw new Error(
      'npm failed: these tests install packages, so they need its registry, or its cache of an earlier run.',
      {
        cause: error,
      },
    );
  }
}
