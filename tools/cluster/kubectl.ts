import { join } from 'node:path';
import { KUBECONFIG } from './paths.ts';
import { run } from './run.ts';
import type { Programs } from './programs.ts';

/** Asks the cluster something, as its administrator. */
export function kubectl(programs: Programs, args: readonly string[], input = ''): Promise<string> {
  return run(kubectlPath(programs), ['--kubeconfig', KUBECONFIG, ...args], { input });
}

export function kubectlPath({ kubernetes }: Programs): string {
  return join(kubernetes, 'kubectl');
}
