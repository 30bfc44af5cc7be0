import { compareVersions } from './version.ts';

/** Where the image of a version is. */
export interface SidekickImage {
  readonly registry: 'docker.io' | 'quay.io';
  readonly repository: 'minio/sidekick';
  readonly tag: string;
}

/** The first version whose image is on quay.io; those before are on Docker Hub. */
export const FIRST_ON_QUAY = '4.0.0';

/**
 * The published image of a version such as `v7.1.2`.
 * @see https://github.com/minio/sidekick/blob/v7.1.2/.goreleaser.yml
 */
export function sidekickImage(tag: string): SidekickImage {
  const registry = compareVersions(tag, FIRST_ON_QUAY) >= 0 ? 'quay.io' : 'docker.io';
  return { registry, repository: 'minio/sidekick', tag };
}
