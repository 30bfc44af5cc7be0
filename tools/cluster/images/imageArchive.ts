import { createHash } from 'node:crypto';
import { tar, type Entry } from './tar.ts';

/** What a container of the image starts with. */
export interface Config {
  readonly Entrypoint?: readonly string[];
  readonly Cmd?: readonly string[];
  /** Such as `A=b`. */
  readonly Env?: readonly string[];
  readonly User?: string;
  readonly WorkingDir?: string;
  readonly ExposedPorts?: Record<string, object>;
}

export interface Image {
  /** In full, such as docker.io/library/a:1.0. */
  readonly name: string;
  readonly config: Config;
  readonly layers: readonly (readonly Entry[])[];
}

const CREATED = '2024-01-01T00:00:00Z';

/**
 * An image as an archive that containerd imports. Layers are not compressed: they only go from one folder of this
 * machine to another.
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/image-layout.md
 */
export function imageArchive({ name, config, layers }: Image): Buffer {
  const platform = { architecture: process.arch === 'x64' ? 'amd64' : process.arch, os: 'linux' };
  const layerBlobs = layers.map((entries) => blob('application/vnd.oci.image.layer.v1.tar', tar(entries)));
  const configBlob = json('application/vnd.oci.image.config.v1+json', {
    created: CREATED,
    ...platform,
    config,
    rootfs: { type: 'layers', diff_ids: layerBlobs.map(({ descriptor }) => descriptor.digest) },
  });
  const manifest = json('application/vnd.oci.image.manifest.v1+json', {
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: configBlob.descriptor,
    layers: layerBlobs.map(({ descriptor }) => descriptor),
  });
  const index = json('application/vnd.oci.image.index.v1+json', {
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.index.v1+json',
    manifests: [{ ...manifest.descriptor, platform, annotations: { 'io.containerd.image.name': name } }],
  });
  return tar([
    { path: 'oci-layout', contents: Buffer.from('{"imageLayoutVersion":"1.0.0"}') },
    { path: 'index.json', contents: index.contents },
    ...[...layerBlobs, configBlob, manifest].map(({ descriptor, contents }) => ({
      path: `blobs/${descriptor.digest.replace(':', '/')}`,
      contents,
    })),
  ]);
}

function json(mediaType: string, value: object): Blob {
  return blob(mediaType, Buffer.from(JSON.stringify(value)));
}

/** Contents, and what others know them by. */
interface Blob {
  readonly contents: Buffer;
  readonly descriptor: { readonly mediaType: string; readonly digest: string; readonly size: number };
}

function blob(mediaType: string, contents: Buffer): Blob {
  const digest = `sha256:${createHash('sha256').update(contents).digest('hex')}`;
  return { contents, descriptor: { mediaType, digest, size: contents.length } };
}
