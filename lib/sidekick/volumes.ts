import type { Volume, VolumeMount } from 'kubernetes-types/core/v1.js';
import { and } from '../expressions/logic.ts';
import { notEmpty } from '../expressions/presence.ts';
import type { ListTemplate, Templated } from '../manifest/node.ts';
import { remark } from '../manifest/remark.ts';
import { spread } from '../manifest/spread.ts';
import { when } from '../manifest/when.ts';
import { SECRET_FOLDERS, type SecretName, type SidekickFacts } from './facts.ts';
import type { Sidekick } from './sidekick.ts';

/** What sidekick reads of each Secret. */
const FILES: Readonly<Record<SecretName, readonly string[]>> = {
  server: ['tls.crt', 'tls.key'],
  client: ['tls.crt', 'tls.key'],
  ca: ['ca.crt'],
};

const NAMES = ['server', 'client', 'ca'] as const satisfies readonly SecretName[];

/** Everybody in the container may read, since sidekick is not root; nobody else mounts them. */
const READ_ONLY = 0o444;

/** The volumes of a pod with sidekick: one for each Secret that it has. */
export function sidekickVolumes({ enabled, facts }: Sidekick): readonly Templated<Volume>[] {
  return NAMES.map((name) => {
    const secret = facts.secrets[name];
    return when(and(enabled, notEmpty(secret)), {
      name: volumeName(name),
      secret: {
        secretName: secret,
        defaultMode: remark('0444: sidekick does not run as root, and must read these files.', READ_ONLY),
        items: FILES[name].map((file) => ({ key: file, path: file })),
      },
    });
  });
}

/**
 * Secrets are mounted as whole folders: a file of its own would never change, and sidekick wants certificate and key to be
 * links both.
 * @see https://kubernetes.io/docs/concepts/storage/volumes/#secret
 */
export function volumeMounts({ secrets, values }: SidekickFacts): ListTemplate<VolumeMount> {
  return [
    ...NAMES.map((name): Templated<VolumeMount> =>
      when(notEmpty(secrets[name]), { name: volumeName(name), mountPath: SECRET_FOLDERS[name], readOnly: true }),
    ),
    spread(values.volumeMounts),
  ];
}

function volumeName(name: SecretName): string {
  return `sidekick-${name}`;
}
