import { choose } from '../expressions/choose.ts';
import type { Input } from '../expressions/expression.ts';
import { Let, TextHelper } from '../expressions/helper.ts';
import { notEmpty, orElse } from '../expressions/presence.ts';
import { text } from '../expressions/text.ts';
import type { ImageReference } from '../values/formats.ts';

/** A helper that gives an image's whole name. The global registry wins over the image's own, a digest over its tag. */
export function imageHelper(
  name: string,
  description: string,
  image: ImageReference,
  globalRegistry: Input<string> = '',
): TextHelper {
  const body = Let.define(
    'registry',
    orElse(globalRegistry, image.registry),
    (registry) =>
      text`${choose(notEmpty(registry), text`${registry}/`, '')}${image.repository}${choose(notEmpty(image.digest), text`@${image.digest}`, text`:${image.tag}`)}`,
  );
  return TextHelper.define(name, description, body);
}
