import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { cacheFolder } from '../lib/cache.ts';
import { ToolError } from '../bootstrap/toolError.mjs';
import { inNewFolder } from './newFolder.ts';
import { run } from './run.ts';

/*
 * Two programs are written in C, wholly or in part, and come from the machine: runc, which starts containers, and
 * iptables, which kube-proxy writes the ways to Services with. Where they are missing and there is apt, their packages
 * are unpacked into the cache. They are not installed: a package of containers would start services and write rules on
 * the machine. apt has checked the packages against the signed list of the distribution.
 */

const PROGRAMS: Readonly<Record<string, readonly string[]>> = {
  runc: ['runc'],
  iptables: ['iptables', 'iptables-save', 'iptables-restore'],
};

/** The folders with runc and iptables, to be put before PATH: none when PATH has them. */
export async function systemPrograms(env: NodeJS.ProcessEnv): Promise<string[]> {
  const missing = Object.entries(PROGRAMS)
    .filter(([, programs]) => programs.some((program) => findProgram(program, env) === undefined))
    .map(([name]) => name);
  const folders = [];
  for (const name of missing) folders.push(await unpacked(name, env));
  return folders;
}

/** A program's path, or nothing. */
export function findProgram(program: string, env: NodeJS.ProcessEnv): string | undefined {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
}

/**
 * Unpacks a package, and the packages that it needs and the machine lacks, into the cache.
 * @param name of the package
 */
async function unpacked(name: string, env: NodeJS.ProcessEnv): Promise<string> {
  const folder = join(cacheFolder(env), `package-${name}`);
  const programs = join(folder, 'programs');
  if (existsSync(folder)) return programs;
  if (findProgram('apt-get', env) === undefined || findProgram('dpkg', env) === undefined) {
    throw new ToolError(`The cluster needs ${name}, and this machine has neither that nor apt: install ${name}.`);
  }
  await inNewFolder(folder, async (unfinished) => {
    await download(name, join(unfinished, 'archives'));
    await unpack(join(unfinished, 'archives'), join(unfinished, 'root'));
    writeStarters(name, unfinished, folder);
    rmSync(join(unfinished, 'archives'), { recursive: true });
  });
  return programs;
}

async function download(name: string, archives: string): Promise<void> {
  mkdirSync(join(archives, 'partial'), { recursive: true });
  const options = ['--yes', '--no-install-recommends', '--download-only'];
  const settings = [`Dir::Cache::archives=${archives}`, 'DPkg::Lock::Timeout=120'].flatMap((setting) => [
    '-o',
    setting,
  ]);
  try {
    await run('apt-get', ['install', ...options, ...settings, name]);
  } catch (error) {
    const complaint = (error as Error).message;
    throw new ToolError(
      `The cluster needs ${name}, and apt does not give it; 'apt-get update' may help.\n${complaint}`,
    );
  }
}

async function unpack(archives: string, root: string): Promise<void> {
  const packages = readdirSync(archives).filter((file) => file.endsWith('.deb'));
  for (const file of packages) await run('dpkg', ['--extract', join(archives, file), root]);
}

/**
 * Writes a script for each program that shows it where its libraries are. What dpkg would have set up is missing:
 * Debian's iptables is a choice between iptables-nft and iptables-legacy.
 * @param folder where it will be
 */
function writeStarters(name: string, unfinished: string, folder: string): void {
  mkdirSync(join(unfinished, 'programs'));
  for (const program of PROGRAMS[name] ?? []) {
    const source = join('root/usr/sbin', program.replace('iptables', 'iptables-nft'));
    if (!existsSync(join(unfinished, source))) throw new ToolError(`The package ${name} has no ${source}.`);
    const starter = join(unfinished, 'programs', program);
    writeFileSync(starter, starterOf(join(folder, source), join(folder, 'root/usr/lib', libraryFolder())));
    chmodSync(starter, 0o755);
  }
}

function starterOf(program: string, libraries: string): string {
  return `#!/bin/sh
export LD_LIBRARY_PATH='${libraries}' XTABLES_LIBDIR='${join(libraries, 'xtables')}'
exec '${program}' "$@"
`;
}

/** Where Debian keeps the libraries of a processor's programs. */
function libraryFolder(): string {
  return process.arch === 'arm64' ? 'aarch64-linux-gnu' : 'x86_64-linux-gnu';
}
