import { loadImage, nodeRuns } from './node.ts';
import { writeRecord, type Cluster } from './record.ts';
import type { Archive } from './images/images.ts';

/** Gives the running nodes images. The others get them when they start. */
export async function loadImages(cluster: Cluster, archives: readonly Archive[]): Promise<Cluster> {
  const running = cluster.nodes.filter(nodeRuns);
  for (const { path } of archives) await Promise.all(running.map((node) => loadImage(cluster, node, path)));
  const images = new Map([...cluster.images, ...archives].map((archive) => [archive.name, archive]));
  const changed = { ...cluster, images: [...images.values()] };
  writeRecord(changed);
  return changed;
}

/** Those of some archives that a cluster does not have, or has another version of. */
export function missingImages({ images }: Pick<Cluster, 'images'>, archives: readonly Archive[]): Archive[] {
  return archives.filter(({ name, path }) => !images.some((image) => image.name === name && image.path === path));
}
