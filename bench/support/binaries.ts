import { execFileSync } from 'node:child_process';

/** The helm binaries that the tests use, built when there are none. */
export function binaries(): { readonly helm3: string; readonly helm4: string } {
  const json = execFileSync(process.execPath, ['tools/run.mjs', 'install', '--json'], { encoding: 'utf8' });
  return JSON.parse(json) as { readonly helm3: string; readonly helm4: string };
}
