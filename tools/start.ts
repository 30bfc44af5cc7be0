import { build } from './build.ts';
import { showNode } from './lib/process.ts';

const CLI = 'bin/sidegrid.cjs';
const VALUES = 'examples/python-put-get/values.yaml';

/** Renders the main example into dist/, both as a chart and as plain manifests. */
export async function main(): Promise<number> {
  await build();
  const steps = [
    [CLI, 'chart', 'sidecar-grid', '-o', 'dist'],
    [CLI, 'synth', 'sidecar-grid', '-f', VALUES, '-o', 'dist/manifests', '--release', 'demo'],
  ];
  for (const step of steps) {
    const code = await showNode(step);
    if (code !== 0) return code;
  }
  console.log(`
dist/sidecar-grid  the Helm chart
dist/manifests     the same as plain YAML, for ${VALUES}

Next: helm install demo dist/sidecar-grid -f ${VALUES}
  or: kubectl apply -f dist/manifests
  or: node ${CLI} --help`);
  return 0;
}
