import { loadImage, nodeRuns } from './node.mjs';
import { writeRecord } from './record.mjs';

/**
 * @typedef {import('./images/images.mjs').Archive} Archive
 * @typedef {import('./record.mjs').Cluster} Cluster
 */

/**
 * Gives the running nodes images. The others get them when they start.
 * @param {Cluster} cluster
 * @param {Archive[]} archives
 * @returns {Promise<Cluster>}
 */
export async function loadImages(cluster, archives) {
  const running = cluster.nodes.filter(nodeRuns);
  for (const { path } of archives) await Promise.all(running.map((node) => loadImage(cluster, node, path)));
  const images = new Map([...cluster.images, ...archives].map((archive) => [archive.name, archive]));
  const changed = { ...cluster, images: [...images.values()] };
  writeRecord(changed);
  return changed;
}

/**
 * Those of some archives that a cluster does not have, or has another version of.
 * @param {Cluster} cluster
 * @param {Archive[]} archives
 */
export function missingImages({ images }, archives) {
  return archives.filter(({ name, path }) => !images.some((image) => image.name === name && image.path === path));
}
