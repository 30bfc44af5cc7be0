import { parse } from 'yaml';

/** Values of a chart, as far as they name an image. */
type Values = Readonly<Record<string, { readonly image: { registry: string; repository: string; tag: string } }>>;

/**
 * The image that a values file names, in full.
 * @param part the values of the container, such as `app`
 */
export function imageIn(valuesFile: string, part: string): string {
  const image = (parse(valuesFile) as Values)[part]?.image;
  if (image === undefined) throw new Error(`the values name no image of '${part}'`);
  return `${image.registry}/${image.repository}:${image.tag}`;
}
