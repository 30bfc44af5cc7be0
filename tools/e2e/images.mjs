import { hazelcast, NEWEST } from '../cluster/images/hazelcast.mjs';
import { archiveOf } from '../cluster/images/images.mjs';
import { loadImages, missingImages } from '../cluster/load.mjs';
import { alone } from '../cluster/lock.mjs';
import { requireCluster } from '../cluster/record.mjs';
import { findProgram } from '../cluster/systemPrograms.mjs';
import { javaEmbedded } from './javaEmbedded.mjs';
import { sidekick } from './sidekick.mjs';

/**
 * Gives the nodes the images that only scenarios need, and tells why those that are missing are.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Record<'embedded' | 'sidekick', string>>} empty texts for images that are there
 */
export async function loadScenarioImages(env) {
  const lacks = reasons(env);
  const recipes = [hazelcast(env, NEWEST)];
  if (lacks.embedded === '') recipes.push(await javaEmbedded(env));
  if (env.SIDEKICK_BIN) recipes.push(await sidekick(env.SIDEKICK_BIN));
  for (const recipe of recipes) {
    const archive = { name: recipe.name, path: await archiveOf(recipe, env, 'e2e-images') };
    await alone(() => loadImages(requireCluster(), missingImages(requireCluster(), [archive])));
  }
  return lacks;
}

/**
 * Why images cannot be made.
 * @param {NodeJS.ProcessEnv} env
 */
export function reasons(env) {
  return {
    embedded: findProgram('mvn', env) === undefined ? 'its image is made with Maven, and there is no mvn on PATH' : '',
    sidekick: env.SIDEKICK_BIN ? '' : 'SIDEKICK_BIN does not name a program sidekick to make the image of',
  };
}
