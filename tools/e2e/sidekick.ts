import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { hostLibraries } from '../cluster/images/hostPrograms.ts';
import { imageIn } from '../cluster/images/imageIn.ts';
import { hashOfFiles } from '../lib/hash.ts';
import { ROOT } from '../lib/root.ts';
import type { Recipe } from '../cluster/images/images.ts';

const VALUES = join(ROOT, 'charts/sidekick/values.yaml');

/**
 * An image of a program sidekick, under the name that the chart has for it.
 * @see https://github.com/minio/sidekick/blob/v7.1.2/Dockerfile
 */
export function sidekick(program: string): Recipe {
  return {
    name: imageIn(readFileSync(VALUES, 'utf8'), 'sidekick'),
    needs: () => [hashOfFiles(dirname(program), basename(program))],
    make: async () => ({
      config: { Entrypoint: ['/sidekick'], ExposedPorts: { '8080/tcp': {} } },
      layers: [
        [...(await hostLibraries([program])), { path: 'sidekick', mode: 0o755, contents: readFileSync(program) }],
      ],
    }),
  };
}
