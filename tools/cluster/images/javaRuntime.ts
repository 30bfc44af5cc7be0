import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ToolError } from '../../bootstrap/toolError.mjs';
import { run } from '../run.ts';
import { findProgram } from '../systemPrograms.ts';
import { folderEntries } from './folderEntries.ts';
import { hostLibraries } from './hostPrograms.ts';
import type { Entry } from './tar.ts';

const OLDEST_JAVA = 17;

/** java.se because Hazelcast's script asks for it by name; the others are what its parts and agents use. */
const MODULES = [
  'java.se',
  ...['attach', 'crypto.ec', 'httpserver', 'jcmd', 'management', 'management.agent', 'naming.dns', 'net'].map(
    (name) => `jdk.${name}`,
  ),
  'jdk.unsupported',
  'jdk.zipfs',
];

/** Parts of java.se for screens and sound. They would bring the libraries of a desktop along. */
const DESKTOP = /^lib\/lib(awt|fontmanager|freetype|javajpeg|jawt|jsound|lcms|mlib_image|splashscreen)/;

/** The folder of the machine's Java, which must be one that makes runtimes. */
export function findJava(env: NodeJS.ProcessEnv): { home: string; version: string } {
  const jlink = env.JAVA_HOME ? join(env.JAVA_HOME, 'bin/jlink') : findProgram('jlink', env);
  const home = jlink !== undefined && existsSync(jlink) ? dirname(dirname(realpathSync(jlink))) : undefined;
  const version = home === undefined ? undefined : versionOf(home);
  if (home === undefined || version === undefined || Number(version.split('.')[0]) < OLDEST_JAVA) {
    const found = version === undefined ? 'there is none' : `this one is ${version}`;
    throw new ToolError(
      `Hazelcast's image needs a JDK ${OLDEST_JAVA} or later with jlink in JAVA_HOME or on PATH, and ${found}.`,
    );
  }
  return { home, version };
}

/**
 * A Java runtime with its libraries, as entries of an image.
 * @param home of the JDK
 * @param place where it belongs in the image, such as opt/java
 * @param folder to make it in
 */
export async function javaRuntime(home: string, place: string, folder: string): Promise<Entry[]> {
  const runtime = join(folder, 'java');
  rmSync(runtime, { recursive: true, force: true });
  const slim = ['--strip-java-debug-attributes', '--no-header-files', '--no-man-pages'];
  await run(join(home, 'bin/jlink'), ['--add-modules', MODULES.join(','), ...slim, '--output', runtime]);
  // Its own classes, as they are in memory. Without this, a member takes three times as long to start.
  await run(join(runtime, 'bin/java'), ['-Xshare:dump']);
  const wanted = (path: string) => !DESKTOP.test(path) && path !== 'legal';
  const entries = folderEntries(runtime, place, wanted);
  const files = entries.map(({ path }) => join(runtime, path.slice(place.length)));
  const linked = files.filter((path) => path.endsWith('.so') || path.endsWith('bin/java'));
  const own = ['lib', 'lib/server'].map((name) => join(runtime, name));
  return [...entries, ...(await hostLibraries(linked, own))];
}

function versionOf(home: string): string | undefined {
  const release = join(home, 'release');
  return existsSync(release) ? /^JAVA_VERSION="(.*)"$/m.exec(readFileSync(release, 'utf8'))?.[1] : undefined;
}
