import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { hostLibraries } from '../cluster/images/hostPrograms.mjs';
import { hashOfFiles } from '../lib/hash.mjs';
import { ROOT } from '../lib/root.mjs';

/**
 * An image of a program sidekick, under the name that the chart has for it.
 * @see https://github.com/minio/sidekick/blob/v7.1.2/Dockerfile
 * @param {string} program
 * @returns {Promise<import('../cluster/images/images.mjs').Recipe>}
 */
export async function sidekick(program) {
  const { parse } = await import('yaml'); // npm may have to install it first
  const { registry, repository, tag } = parse(readFileSync(join(ROOT, 'charts/sidekick/values.yaml'), 'utf8')).sidekick
    .image;
  return {
    name: `${registry}/${repository}:${tag}`,
    needs: () => [hashOfFiles(dirname(program), basename(program))],
    make: async () => ({
      config: { Entrypoint: ['/sidekick'], ExposedPorts: { '8080/tcp': {} } },
      layers: [
        [...(await hostLibraries([program])), { path: 'sidekick', mode: 0o755, contents: readFileSync(program) }],
      ],
    }),
  };
}
