import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDockerfile } from '../cluster/images/dockerfile.ts';
import { folderEntries } from '../cluster/images/folderEntries.ts';
import { hostPrograms } from '../cluster/images/hostPrograms.ts';
import { imageIn } from '../cluster/images/imageIn.ts';
import { findJava, javaRuntime } from '../cluster/images/javaRuntime.ts';
import { run } from '../cluster/run.ts';
import { hashOfFiles } from '../lib/hash.ts';
import { ROOT } from '../lib/root.ts';
import type { Recipe } from '../cluster/images/images.ts';

const EXAMPLE = join(ROOT, 'examples/java-embedded');

/** What the base image has beside Java, as far as the chart uses it. */
const PROGRAMS = ['bash', 'cat', 'env', 'ls', 'sh', 'sleep'];

/** What the last stage of the Dockerfile says of the image itself; what it copies is made here. */
const SETTINGS = /^(WORKDIR|USER|ENTRYPOINT) /;

/** The example's Java program with a member in it, as its Dockerfile describes it. Maven and Java are this machine's. */
export function javaEmbedded(env: NodeJS.ProcessEnv): Recipe {
  return {
    name: imageIn(example('values.yaml'), 'app'),
    needs: () => [hashOfFiles(EXAMPLE, '.'), findJava(env).version],
    make: async (folder) => {
      const build = join(folder, 'build');
      cpSync(EXAMPLE, build, { recursive: true, filter: (path) => !path.startsWith(join(EXAMPLE, 'target')) });
      await run('mvn', ['--batch-mode', '--quiet', 'package'], { cwd: build, env });
      const wanted = (path: string) => path === 'app.jar' || path === 'lib' || path.startsWith('lib/');
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

function settings(dockerfile: string): string {
  const lines = dockerfile.split('\n');
  return lines
    .filter(
      (line) => SETTINGS.test(line) && lines.indexOf(line) > lines.findLastIndex((other) => other.startsWith('FROM ')),
    )
    .join('\n');
}

function example(file: string): string {
  return readFileSync(join(EXAMPLE, file), 'utf8');
}
