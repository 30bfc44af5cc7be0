import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from './npm.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What a fresh clone does not have, and what packing does not need. */
const LEFT_OUT = ['.git', 'build', 'dist', 'node_modules', 'test', 'examples'];

/** A file in the tarball, with its size in bytes. */
export interface PackedFile {
  readonly path: string;
  readonly size: number;
}

/** The package, packed. */
export interface Tarball {
  readonly path: string;
  /** Bytes of the tarball. */
  readonly size: number;
  /** Bytes of its files. */
  readonly unpackedSize: number;
  readonly files: readonly PackedFile[];
}

/** Packs a copy of the repository that nothing was built in, as `npm pack` in a fresh clone does. */
export async function pack(folder: string): Promise<Tarball> {
  const clone = join(folder, 'clone');
  mkdirSync(clone);
  for (const name of readdirSync(ROOT).filter((entry) => !LEFT_OUT.includes(entry))) {
    cpSync(join(ROOT, name), join(clone, name), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(clone, 'node_modules'));
  const [packed] = JSON.parse(await npm(clone, 'pack', '--json', '--pack-destination', folder)) as [
    Omit<Tarball, 'path'> & { readonly filename: string },
  ];
  return { ...packed, path: join(folder, packed.filename) };
}
