import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ToolError } from '../../bootstrap/toolError.mjs';
import { run } from '../run.ts';
import { download } from './download.ts';
import { folderEntries } from './folderEntries.ts';
import { hostPrograms } from './hostPrograms.ts';
import { findJava, javaRuntime } from './javaRuntime.ts';
import type { Config } from './imageArchive.ts';
import type { Recipe } from './images.ts';
import type { Entry } from './tar.ts';

/** Of Hazelcast's open-source edition. */
interface Release {
  readonly version: string;
  /** What takes the place of its own libraries in the distribution: SHA-256 by name. */
  readonly libraries: Record<string, string>;
}

/** What charts run unless told otherwise: the last release whose distribution was found on Maven Central. */
const DISTRIBUTED: Release = { version: '5.5.0', libraries: {} };

const DISTRIBUTION = '822030277ee9d5c2c6dfda750ef78545ede5897e0a4b65728bb6471084d622dd';

export const NEWEST: Release = {
  version: '5.7.0',
  libraries: {
    hazelcast: '241ec66cea8491787f68c3336f069ac463877af50bdb7676cd9d538f1940dc33',
    'hazelcast-sql': 'e747be48589069d0b072d8153b75fbceb11ea00d977d56d04b64d7258d36fd85',
  },
};

const HOME = 'opt/hazelcast';
const JAVA = 'opt/java';

/** What the distribution's scripts run, and what people look around with. */
const PROGRAMS = `arch basename bash cat curl cut date dirname getent env grep head hostname id ls mkdir ps
  readlink rm sed sh sleep tail timeout tr uname wc`.split(/\s+/);

/** The user that the official image makes: its numbers are the first that Alpine gives to a system's user. */
const USER = 'hazelcast';
const PASSWD = `root:x:0:0:root:/root:/bin/bash\n${USER}:x:100:101:${USER}:/home/${USER}:/sbin/nologin\n`;
const GROUP = `root:x:0:\n${USER}:x:101:${USER}\n`;

/**
 * A member as the official image has it: the official distribution, its layout, its environment and its entry. Linux and
 * Java below it are this machine's. A later version has Hazelcast's own libraries of that version in the same
 * distribution: its scripts and its log.
 * @see https://github.com/hazelcast/hazelcast-docker/blob/v5.5.0/hazelcast-oss/Dockerfile
 */
export function hazelcast(env: NodeJS.ProcessEnv, release: Release = DISTRIBUTED): Recipe {
  return {
    name: `docker.io/hazelcast/hazelcast:${release.version}`,
    needs: () => [DISTRIBUTION, ...Object.values(release.libraries), findJava(env).version],
    make: async (folder) => ({
      config: config(),
      layers: [await base(), await runtime(folder, env), await member(folder, env, release)],
    }),
  };
}

function config(): Config {
  const home = `/${HOME}`;
  const environment = {
    PATH: `${home}/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/${JAVA}/bin`,
    HZ_HOME: home,
    CLASSPATH_DEFAULT: `${home}/*`,
    JAVA_OPTS_DEFAULT: '-Djava.net.preferIPv4Stack=true -XX:MaxRAMPercentage=80.0',
    PROMETHEUS_PORT: '',
    PROMETHEUS_CONFIG: `${home}/config/jmx_agent_config.yaml`,
    CLASSPATH: '',
    JAVA_OPTS: '',
    HAZELCAST_CONFIG: 'config/hazelcast-docker.xml',
    LANG: 'C.UTF-8',
  };
  return {
    Env: Object.entries(environment).map(([name, value]) => `${name}=${value}`),
    ExposedPorts: { '5701/tcp': {} },
    WorkingDir: home,
    User: USER,
    Cmd: ['hz', 'start'],
  };
}

async function base(): Promise<Entry[]> {
  return [
    ...(await hostPrograms(PROGRAMS)),
    { path: 'etc/passwd', contents: Buffer.from(PASSWD) },
    { path: 'etc/group', contents: Buffer.from(GROUP) },
    { path: 'etc/nsswitch.conf', contents: Buffer.from('hosts: files dns\n') },
    { path: `home/${USER}`, uid: 100, gid: 101 },
    { path: 'tmp', mode: 0o1777 },
    { path: 'var/tmp', mode: 0o1777 },
  ];
}

function runtime(folder: string, env: NodeJS.ProcessEnv): Promise<Entry[]> {
  return javaRuntime(findJava(env).home, JAVA, folder);
}

async function member(folder: string, env: NodeJS.ProcessEnv, { version, libraries }: Release): Promise<Entry[]> {
  const entries = await distribution(folder, env);
  const replaced = Object.keys(libraries).map((name) => `${HOME}/lib/${name}-${DISTRIBUTED.version}.jar`);
  const newer = [];
  for (const [name, sha256] of Object.entries(libraries)) {
    const jar = await download(onMavenCentral(name, version, '.jar', sha256), env);
    newer.push({ path: `${HOME}/lib/${basename(jar)}`, contents: readFileSync(jar) });
  }
  return [...entries.filter(({ path }) => !replaced.includes(path)), ...newer];
}

async function distribution(folder: string, env: NodeJS.ProcessEnv): Promise<Entry[]> {
  const zip = await download(
    onMavenCentral('hazelcast-distribution', DISTRIBUTED.version, '-slim.zip', DISTRIBUTION),
    env,
  );
  const unpacked = join(folder, 'distribution');
  mkdirSync(unpacked);
  await run(join(findJava(env).home, 'bin/jar'), ['--extract', '--file', zip], { cwd: unpacked });
  const [root] = readdirSync(unpacked);
  if (root === undefined) throw new ToolError(`${zip} is empty`);
  return folderEntries(join(unpacked, root), HOME).map(asInOfficialImage);
}

/** Programs may be started, and the log goes to the console alone: the user may not write a file beside it. */
function asInOfficialImage(entry: Entry): Entry {
  if (entry.path.startsWith(`${HOME}/bin/`)) return { ...entry, mode: 0o755 };
  if (entry.path !== `${HOME}/config/log4j2.properties` || !entry.contents) return entry;
  const lines = Buffer.from(entry.contents).toString().split('\n');
  return { ...entry, contents: Buffer.from(lines.filter((line) => !/^[^#]*rolling/.test(line)).join('\n')) };
}

function onMavenCentral(
  name: string,
  version: string,
  ending: string,
  sha256: string,
): { url: string; sha256: string } {
  return { url: `https://repo1.maven.org/maven2/com/hazelcast/${name}/${version}/${name}-${version}${ending}`, sha256 };
}
