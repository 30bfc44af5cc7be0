import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../../tools/lib/cache.ts';
import { hashOfFiles } from '../../tools/lib/hash.ts';
import { npm } from './npm.ts';

const FIXTURE = fileURLToPath(new URL('../fixtures/package/nodes', import.meta.url));

/** A node to try the package on. */
export interface Node {
  /** Such as 22. */
  readonly major: number;
  /** The path of the program. */
  readonly path: string;
}

/** The running node, and those that npm has for this machine: each is installed once, into the cache. */
export async function nodes(): Promise<readonly Node[]> {
  const running = { major: Number(process.versions.node.split('.')[0]), path: process.execPath };
  const folder = join(cacheFolder(process.env), `nodes-${hashOfFiles(FIXTURE, 'package-lock.json')}`);
  if (!existsSync(folder)) await install(folder);
  const others = MAJORS.filter((major) => major !== running.major).map((major) => ({
    major,
    path: join(folder, 'node_modules', `node-${major}-${process.platform}-${process.arch}`, 'bin/node'),
  }));
  return [running, ...others.filter(({ path }) => existsSync(path))];
}

/** The versions of the fixture. */
export const MAJORS: readonly number[] = [
  ...new Set(
    readFileSync(join(FIXTURE, 'package.json'), 'utf8')
      .match(/(?<="node-)\d+/g)
      ?.map(Number),
  ),
];

/** Installs into a folder beside, then moves it: a run that is cut off leaves nothing half done. */
async function install(folder: string): Promise<void> {
  mkdirSync(join(folder, '..'), { recursive: true });
  const unfinished = mkdtempSync(`${folder}.`);
  for (const name of readdirSync(FIXTURE)) cpSync(join(FIXTURE, name), join(unfinished, name));
  await npm(unfinished, 'ci');
  if (existsSync(folder)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, folder);
}
