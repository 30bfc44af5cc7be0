import { resolve } from 'node:path';
import { commandOf } from './cluster/commandLine.ts';
import { remove } from './cluster/down.ts';
import type { Archive } from './cluster/images/images.ts';
import { killContainers } from './cluster/killContainers.ts';
import { findNode, type Node } from './cluster/layout.ts';
import { loadImages } from './cluster/load.ts';
import { alone } from './cluster/lock.ts';
import { killNodes, startNodes } from './cluster/node.ts';
import { requireCluster, type Cluster } from './cluster/record.ts';
import { status, statusText } from './cluster/status.ts';
import { up } from './cluster/up.ts';

/** A Kubernetes cluster of several nodes on this machine, made of nothing but processes: see cluster/README.md. */
export async function main(args: readonly string[]): Promise<void> {
  const asked = commandOf(args);
  switch (asked.name) {
    case 'up':
      await alone(() => up(asked, process.env));
      return show(false);
    case 'down':
      await alone(() => remove());
      return show(false);
    case 'status':
      return show(asked.json);
    case 'kill-node':
      return alone(() => killNodes(nodesOf(requireCluster(), asked.operands)));
    case 'start-node':
      return alone(() => startNodes(requireCluster(), nodesOf(requireCluster(), asked.operands)));
    case 'kill-container':
      return alone(() => killContainers(requireCluster(), asked.operands));
    case 'load':
      await alone(() => loadImages(requireCluster(), asked.operands.map(archiveAt)));
  }
}

async function show(json: boolean): Promise<void> {
  const current = await status();
  console.log(json ? JSON.stringify(current, null, 2) : statusText(current));
}

/** An archive that a user made. Its path stands for the image's name. */
function archiveAt(file: string): Archive {
  const path = resolve(file);
  return { name: path, path };
}

/** The nodes that a user means. */
function nodesOf({ nodes }: Cluster, names: readonly string[]): Node[] {
  return names.map((name) => findNode(nodes, name));
}
