import { createHash } from 'node:crypto';
import { tar } from './tar.mjs';

/**
 * @typedef {object} Config what a container of the image starts with
 * @property {string[]} [Entrypoint]
 * @property {string[]} [Cmd]
 * @property {string[]} [Env] such as `A=b`
 * @property {string} [User]
 * @property {string} [WorkingDir]
 * @property {Record<string, {}>} [ExposedPorts]
 */

/**
 * @typedef {object} Image
 * @property {string} name in full, such as docker.io/library/a:1.0
 * @property {Config} config
 * @property {import('./tar.mjs').Entry[][]} layers
 */

const CREATED = '2024-01-01T00:00:00Z';

/**
 * An image as an archive that containerd imports. Layers are not compressed: they only go from one folder of this
 * machine to another.
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/image-layout.md
 * @param {Image} image
 * @returns {Buffer}
 */
export function imageArchive({ name, config, layers }) {
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

/**
 * @param {string} mediaType
 * @param {object} value
 */
function json(mediaType, value) {
  return blob(mediaType, Buffer.from(JSON.stringify(value)));
}

/**
 * Contents, and what others know them by.
 * @param {string} mediaType
 * @param {Buffer} contents
 */
function blob(mediaType, contents) {
  const digest = `sha256:${createHash('sha256').update(contents).digest('hex')}`;
  return { contents, descriptor: { mediaType, digest, size: contents.length } };
}
