import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ToolError } from '../../bootstrap/toolError.mjs';
import { hashOfFiles } from '../../lib/hash.ts';
import { ROOT } from '../../lib/root.ts';
import { readDockerfile } from './dockerfile.ts';
import { hostPrograms } from './hostPrograms.ts';
import { imageIn } from './imageIn.ts';
import { findPython, pythonWith } from './python.ts';
import type { Recipe } from './images.ts';

const EXAMPLE = join(ROOT, 'examples/python-put-get');

/** What its Dockerfile may run, because it is done here. */
const INSTALL = /^pip install .*requirements\.txt$/;

/** What the base image has beside Python, as far as charts and people use it. */
const PROGRAMS = ['bash', 'cat', 'env', 'id', 'ls', 'ps', 'sh', 'sleep'];

/** The example's service, as its own Dockerfile describes it. The Python below is this machine's. */
export function putGet(): Recipe {
  return {
    name: imageIn(example('values.yaml'), 'app'),
    needs: async () => [hashOfFiles(EXAMPLE, '.'), (await findPython()).version],
    make: async (folder) => {
      const { from, run, copies, config } = readDockerfile(example('Dockerfile'));
      const strange = [...run.filter((line) => !INSTALL.test(line)), ...(from.startsWith('python:') ? [] : [from])];
      if (strange.length > 0)
        throw new ToolError(`The example's Dockerfile has '${strange[0]}', which is not followed.`);
      return {
        config: { ...config, Env: [PATH, ...(config.Env ?? [])] },
        layers: [
          [
            ...(await hostPrograms(PROGRAMS)),
            { path: 'tmp', mode: 0o1777 },
            ...(await pythonWith(await findPython(), join(EXAMPLE, 'requirements.txt'), folder)),
          ],
          copies.map(({ source, target }) => ({ path: target.slice(1), contents: Buffer.from(example(source)) })),
        ],
      };
    },
  };
}

const PATH = 'PATH=/usr/local/bin:/usr/local/sbin:/usr/sbin:/usr/bin:/sbin:/bin';

function example(file: string): string {
  return readFileSync(join(EXAMPLE, file), 'utf8');
}
