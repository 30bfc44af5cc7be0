import { readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ToolError } from '../../bootstrap/toolError.mjs';
import { ask } from '../../lib/process.ts';
import { findProgram } from '../systemPrograms.ts';
import type { Entry } from './tar.ts';

/*
 * The images have no distribution of Linux below them. What they need of one is copied from this machine: programs,
 * and the shared libraries that these load.
 */

/** The root of a file system in which all programs and libraries are below /usr. */
const ROOT = ['bin', 'sbin', 'lib', 'lib64'].flatMap((name) => [
  { path: `usr/${name}` },
  { path: name, target: `usr/${name}` },
]);

/** Programs of this machine with their libraries. */
export async function hostPrograms(names: readonly string[]): Promise<Entry[]> {
  const programs = names.map((name) => ({ name, source: realpathSync(pathOf(name)) }));
  const libraries = await hostLibraries(programs.map(({ source }) => source));
  return [...libraries, ...programs.map(({ name, source }) => program(`usr/bin/${name}`, source))];
}

/**
 * The shared libraries of this machine that programs and libraries load, and the loader itself.
 * @param own folders of libraries that come with them, and are not copied
 */
export async function hostLibraries(files: readonly string[], own: readonly string[] = []): Promise<Entry[]> {
  const listings = await Promise.all(files.map((file) => librariesOf(file, own)));
  const paths = [...new Set(listings.flat())].filter((path) => !own.includes(dirname(path)));
  const home = belowUsr(dirname(paths.find((path) => basename(path).startsWith('libc.')) ?? '/usr/lib'));
  const placeOf = (path: string) => (basename(path).startsWith('ld-') ? belowUsr(path) : join(home, basename(path)));
  return [...ROOT, ...paths.map((path) => program(placeOf(path), path))];
}

/**
 * The files that ldd names.
 * @param file whose libraries they are
 */
export function librariesIn(listing: string, file: string): string[] {
  const lines = listing.split('\n').map((line) => line.trim());
  const missing = lines.find((line) => line.endsWith('=> not found'));
  if (missing !== undefined) throw new ToolError(`${file} needs a library that this machine lacks: ${missing}`);
  return lines.flatMap((line) => /^(?:.* => )?(\/\S+) \(0x/.exec(line)?.[1] ?? []);
}

async function librariesOf(file: string, own: readonly string[]): Promise<string[]> {
  const env = { ...process.env, LD_LIBRARY_PATH: own.join(':') };
  const { ok, stdout, stderr } = await ask('ldd', [file], { env });
  if (!ok && !/not a dynamic executable/.test(stdout + stderr)) throw new ToolError(`ldd ${file}: ${stderr}`);
  return librariesIn(stdout, file);
}

function pathOf(name: string): string {
  const path = findProgram(name, process.env);
  if (path === undefined) throw new ToolError(`The images need the program ${name}, and this machine lacks it.`);
  return path;
}

/** @param path in the image */
function program(path: string, source: string): Entry {
  return { path, mode: 0o755, contents: readFileSync(source) };
}

/** @param path such as /lib64/a, which is /usr/lib64/a in the image */
function belowUsr(path: string): string {
  return path.replace(/^\/(usr\/)?/, 'usr/');
}
