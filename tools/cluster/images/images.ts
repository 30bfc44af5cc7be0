import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder } from '../../lib/cache.ts';
import { hashOf, hashOfFiles } from '../../lib/hash.ts';
import { inNewFolder } from '../newFolder.ts';
import { HERE } from '../paths.ts';
import { coredns, pause } from './goPrograms.ts';
import { hazelcast } from './hazelcast.ts';
import { imageArchive, type Image } from './imageArchive.ts';
import { putGet } from './putGet.ts';

/** How an image is made. */
export interface Recipe {
  /** In full, with registry and tag. */
  readonly name: string;
  /** What it is made of, beside the code here: another text, another image. */
  readonly needs: () => string[] | Promise<string[]>;
  /** Told an empty folder that is removed afterwards. */
  readonly make: (folder: string) => Made | Promise<Made>;
}

type Made = Omit<Image, 'name'>;

/** An image in a file. */
export interface Archive {
  readonly name: string;
  readonly path: string;
}

/**
 * The archives of all images that a cluster starts with, made first when they are not in the cache.
 * @param programs folders of programs that images are made of
 */
export async function images(
  programs: { containers: string; coredns: string },
  env: NodeJS.ProcessEnv,
): Promise<Archive[]> {
  const recipes = [pause(programs.containers), coredns(programs.coredns), hazelcast(env), putGet()];
  const archives = [];
  for (const recipe of recipes) archives.push({ name: recipe.name, path: await archiveOf(recipe, env) });
  return archives;
}

/** Removes archives that nobody will ask for again: there is a new one after each change of what it is made of. */
export function removeOtherImages(used: readonly Archive[], env: NodeJS.ProcessEnv): void {
  const folder = join(cacheFolder(env), 'images');
  const others = readdirSync(folder).filter((name) => !used.some(({ path }) => dirname(path) === join(folder, name)));
  for (const name of others) rmSync(join(folder, name), { recursive: true });
}

/**
 * The path of an image's archive, which is made first when it is not in the cache.
 * @param place the folder in the cache
 */
export async function archiveOf(recipe: Recipe, env: NodeJS.ProcessEnv, place = 'images'): Promise<string> {
  const key = hashOf(hashOfFiles(HERE, 'images'), recipe.name, ...(await recipe.needs()));
  const title = `${recipe.name.replace(/[^\w.-]+/g, '-')}-${key}`;
  const folder = join(cacheFolder(env), place, title);
  const archive = `${title}.tar`;
  if (existsSync(folder)) return join(folder, archive);
  console.error(`Making the image ${recipe.name}, once.`);
  await inNewFolder(folder, async (unfinished) => {
    const parts = join(unfinished, 'parts');
    mkdirSync(parts);
    const image = await recipe.make(parts);
    rmSync(parts, { recursive: true });
    writeFileSync(join(unfinished, archive), imageArchive({ name: recipe.name, ...image }));
  });
  return join(folder, archive);
}
