import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDockerfile } from '../cluster/images/dockerfile.mjs';
import { folderEntries } from '../cluster/images/folderEntries.mjs';
import { hostPrograms } from '../cluster/images/hostPrograms.mjs';
import { findJava, javaRuntime } from '../cluster/images/javaRuntime.mjs';
import { run } from '../cluster/run.mjs';
import { hashOfFiles } from '../lib/hash.mjs';
import { ROOT } from '../lib/root.mjs';

const EXAMPLE = join(ROOT, 'examples/java-embedded');

/** What the base image has beside Java, as far as the chart uses it. */
const PROGRAMS = ['bash', 'cat', 'env', 'ls', 'sh', 'sleep'];

/** What the last stage of the Dockerfile says of the image itself; what it copies is made here. */
const SETTINGS = /^(WORKDIR|USER|ENTRYPOINT) /;

/**
 * The example's Java program with a member in it, as its Dockerfile describes it. Maven and Java are this machine's.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<import('../cluster/images/images.mjs').Recipe>}
 */
export async function javaEmbedded(env) {
  const { parse } = await import('yaml'); // npm may have to install it first
  const { registry, repository, tag } = parse(example('values.yaml')).app.image;
  return {
    name: `${registry}/${repository}:${tag}`,
    needs: () => [hashOfFiles(EXAMPLE, '.'), findJava(env).version],
    make: async (folder) => {
      const build = join(folder, 'build');
      cpSync(EXAMPLE, build, { recursive: true, filter: (path) => !path.startsWith(join(EXAMPLE, 'target')) });
      await run('mvn', ['--batch-mode', '--quiet', 'package'], { cwd: build, env });
      const wanted = (/** @type {string} */ path) => path === 'app.jar' || path === 'lib' || path.startsWith('lib/');
      const { config } = readDockerfile(settings(example('Dockerfile')));
      return {
        config: { ...config, Env: ['PATH=/opt/java/bin:/usr/bin:/bin'] },
        layers: [
          [...(await hostPrograms(PROGRAMS)), { path: 'tmp', mode: 0o1777 }],
          await javaRuntime(findJava(env).home, 'opt/java', folder),
          folderEntries(join(build, 'target'), 'app', wanted),
        ],
      };
    },
  };
}

/** @param {string} dockerfile */
function settings(dockerfile) {
  const lines = dockerfile.split('\n');
  return lines
    .filter(
      (line) => SETTINGS.test(line) && lines.indexOf(line) > lines.findLastIndex((other) => other.startsWith('FROM ')),
    )
    .join('\n');
}

/** @param {string} file */
function example(file) {
  return readFileSync(join(EXAMPLE, file), 'utf8');
}
