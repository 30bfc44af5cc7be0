import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder } from '../../lib/cache.mjs';
import { hashOf, hashOfFiles } from '../../lib/hash.mjs';
import { inNewFolder } from '../newFolder.mjs';
import { HERE } from '../paths.mjs';
import { coredns } from './coredns.mjs';
import { hazelcast } from './hazelcast.mjs';
import { imageArchive } from './imageArchive.mjs';
import { pause } from './pause.mjs';
import { putGet } from './putGet.mjs';

/**
 * @typedef {object} Recipe how an image is made
 * @property {string} name in full, with registry and tag
 * @property {() => string[] | Promise<string[]>} needs what it is made of, beside the code here: another text, another
 *   image
 * @property {(folder: string) => Promise<Omit<import('./imageArchive.mjs').Image, 'name'>>} make told an empty folder
 *   that is removed afterwards
 */

/**
 * @typedef {object} Archive an image in a file
 * @property {string} name
 * @property {string} path
 */

/**
 * The archives of all images that a cluster starts with, made first when they are not in the cache.
 * @param {{ containers: string, coredns: string }} programs folders of programs that images are made of
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Archive[]>}
 */
export async function images(programs, env) {
  const recipes = [pause(programs.containers), coredns(programs.coredns), hazelcast(env), await putGet()];
  const archives = [];
  for (const recipe of recipes) archives.push({ name: recipe.name, path: await archiveOf(recipe, env) });
  return archives;
}

/**
 * Removes archives that nobody will ask for again: there is a new one after each change of what it is made of.
 * @param {Archive[]} used
 * @param {NodeJS.ProcessEnv} env
 */
export function removeOtherImages(used, env) {
  const folder = join(cacheFolder(env), 'images');
  const others = readdirSync(folder).filter((name) => !used.some(({ path }) => dirname(path) === join(folder, name)));
  for (const name of others) rmSync(join(folder, name), { recursive: true });
}

/**
 * The path of an image's archive, which is made first when it is not in the cache.
 * @param {Recipe} recipe
 * @param {NodeJS.ProcessEnv} env
 * @param {string} [place] the folder in the cache
 */
export async function archiveOf(recipe, env, place = 'images') {
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
