/** The parts of an image's name, as the values of charts have them. */
export interface ImageName {
  readonly repository: string;
  /** Without a tag and a digest the runtime takes `latest`. */
  readonly tag: string;
  readonly digest: string;
}

/** Takes an image's name apart. @see https://kubernetes.io/docs/concepts/containers/images/#image-names */
export function imageName(image: string): ImageName {
  const [name = '', digest = ''] = image.split('@');
  const [, repository = name, tag = ''] = /^(.+?)(?::([^:/]+))?$/.exec(name) ?? [];
  return { repository, tag: tag === '' && digest === '' ? 'latest' : tag, digest };
}
