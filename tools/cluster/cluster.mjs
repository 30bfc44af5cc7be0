import { resolve } from 'node:path';
import { command } from '../lib/command.mjs';
import { commandOf } from './commandLine.mjs';
import { remove } from './down.mjs';
import { killContainers } from './killContainers.mjs';
import { findNode } from './layout.mjs';
import { loadImages } from './load.mjs';
import { alone } from './lock.mjs';
import { killNodes, startNodes } from './node.mjs';
import { requireCluster } from './record.mjs';
import { status, statusText } from './status.mjs';
import { up } from './up.mjs';

// A Kubernetes cluster of several nodes on this machine, made of nothing but processes: see README.md beside this.
await command(import.meta.url, async () => {
  const asked = commandOf(process.argv.slice(2));
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
      return alone(async () => void (await loadImages(requireCluster(), asked.operands.map(archiveAt))));
  }
});

/** @param {boolean} json */
async function show(json) {
  const current = await status();
  console.log(json ? JSON.stringify(current, null, 2) : statusText(current));
}

/**
 * An archive that a user made. Its path stands for the image's name.
 * @param {string} file
 */
function archiveAt(file) {
  const path = resolve(file);
  return { name: path, path };
}

/**
 * The nodes that a user means.
 * @param {import('./record.mjs').Cluster} cluster
 * @param {string[]} names
 */
function nodesOf({ nodes }, names) {
  return names.map((name) => findNode(nodes, name));
}
