import { hazelcast, NEWEST } from '../cluster/images/hazelcast.ts';
import { archiveOf } from '../cluster/images/images.ts';
import { loadImages, missingImages } from '../cluster/load.ts';
import { alone } from '../cluster/lock.ts';
import { requireCluster } from '../cluster/record.ts';
import { findProgram } from '../cluster/systemPrograms.ts';
import { javaEmbedded } from './javaEmbedded.ts';
import { sidekick } from './sidekick.ts';

/** Why images that only some scenarios need are missing: empty texts for images that are there. */
export type Lacks = Readonly<Record<'embedded' | 'sidekick', string>>;

/** Gives the nodes the images that only scenarios need, and tells why those that are missing are. */
export async function loadScenarioImages(env: NodeJS.ProcessEnv): Promise<Lacks> {
  const lacks = reasons(env);
  const recipes = [hazelcast(env, NEWEST)];
  if (lacks.embedded === '') recipes.push(javaEmbedded(env));
  if (env.SIDEKICK_BIN) recipes.push(sidekick(env.SIDEKICK_BIN));
  for (const recipe of recipes) {
    const archive = { name: recipe.name, path: await archiveOf(recipe, env, 'e2e-images') };
    await alone(() => loadImages(requireCluster(), missingImages(requireCluster(), [archive])));
  }
  return lacks;
}

/** Why images cannot be made. */
export function reasons(env: NodeJS.ProcessEnv): Lacks {
  return {
    embedded: findProgram('mvn', env) === undefined ? 'its image is made with Maven, and there is no mvn on PATH' : '',
    sidekick: env.SIDEKICK_BIN ? '' : 'SIDEKICK_BIN does not name a program sidekick to make the image of',
  };
}
