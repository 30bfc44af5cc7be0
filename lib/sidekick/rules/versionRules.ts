import { equal } from '../../expressions/compare.ts';
import type { Expression } from '../../expressions/expression.ts';
import { and, not, or } from '../../expressions/logic.ts';
import { isEmpty, notEmpty } from '../../expressions/presence.ts';
import { matches } from '../../expressions/regex.ts';
import { text } from '../../expressions/text.ts';
import { type SidekickFacts, type SidekickRule, sidekickRule, TLS_FILES, type TlsFileName } from '../facts.ts';
import type { FlagFacts, SidekickOption } from '../option.ts';
import { KEY_PASSWORD, OPTIONS_BY_VALUE } from '../options.ts';
import {
  FIRST_ON_QUAY,
  NEWEST_VERSION,
  OLDEST_VERSION,
  VERSION_TAG,
  versionIsAtLeast,
  versionIsBefore,
} from '../version.ts';

/** A digest wins over the tag, which then may name any version. */
const digestHasVersion = sidekickRule({
  id: 'SK070',
  severity: 'error',
  place: 'sidekick.version',
  about: [],
  broken: ({ values }) => and(notEmpty(values.image.digest), isEmpty(values.version)),
  message:
    'The image has a digest, which hides the version of sidekick. The chart needs the version to choose options.',
  remedy: { values: `Set it to the version in the image, such as v${NEWEST_VERSION}.` },
  source: 'https://kubernetes.io/docs/concepts/containers/images/#image-names',
});

/** Options depend on the version. */
const versionIsKnown = sidekickRule({
  id: 'SK071',
  severity: 'error',
  place: 'sidekick.version',
  about: [],
  broken: ({ statedVersion }) => not(matches(statedVersion, VERSION_TAG)),
  message: ({ statedVersion }) =>
    text`"${statedVersion}" is not a version of sidekick, so the chart cannot know which options the image has.`,
  remedy: { values: `Set it to the version in the image, such as v${NEWEST_VERSION}.` },
  source: 'https://github.com/minio/sidekick/tags',
});

/** v0.4.0 changed the meaning of sites. */
const sitesFailOver = sidekickRule({
  id: 'SK072',
  severity: 'error',
  place: 'sidekick.image.tag',
  about: ['SITE'],
  broken: ({ version }) => versionIsBefore(version, OLDEST_VERSION),
  message: ({ version }) =>
    text`Sidekick ${version} has no failover between sites: it spreads requests over the servers of all sites.`,
  remedy: { values: `Use v${OLDEST_VERSION} or later.` },
  source: 'https://github.com/minio/sidekick/pull/26',
});

/** A failed upload looks like a success. */
const failuresAreErrors = sidekickRule({
  id: 'SK073',
  severity: 'warning',
  place: 'sidekick.image.tag',
  about: [],
  broken: ({ version }) => versionIsBefore(version, '4.0.1'),
  message: ({ version }) =>
    text`Sidekick ${version} answers 200 with an empty body when it cannot reach a server, so clients believe that lost writes succeeded.`,
  remedy: { values: 'Use v4.0.1 or later.' },
  source: 'https://github.com/minio/sidekick/pull/94',
});

/** A newer version may have removed an option; with such a flag, sidekick exits with success. */
const versionIsTested = sidekickRule({
  id: 'SK074',
  severity: 'warning',
  place: 'sidekick.image.tag',
  about: [],
  broken: ({ version }) => versionIsAtLeast(version, '7.1.3'),
  message: ({ version }) =>
    text`Sidekick ${version} is newer than v${NEWEST_VERSION}, the newest version whose options this chart knows.`,
  remedy: { values: 'Check that all pods become ready.' },
  source: 'https://github.com/minio/sidekick/tags',
});

/** The images moved to another registry. */
const registryHasImage = sidekickRule({
  id: 'SK075',
  severity: 'warning',
  place: 'sidekick.image.registry',
  about: [],
  broken: ({ values: { image }, version }) => {
    const isOnQuay = versionIsAtLeast(version, FIRST_ON_QUAY);
    const isElsewhere = or(
      and(equal(image.registry, 'quay.io'), not(isOnQuay)),
      and(equal(image.registry, 'docker.io'), isOnQuay),
    );
    return and(equal(image.repository, 'minio/sidekick'), isElsewhere);
  },
  message: ({ values: { image }, version }) =>
    text`The registry ${image.registry} has no image minio/sidekick ${version}.`,
  remedy: { values: 'Set it to docker.io up to v3.0.4, and to quay.io since v4.0.0.' },
  source: 'https://github.com/minio/sidekick/blob/v4.0.0/.goreleaser.yml',
});

/** Rules of versions and of images. */
export const versionRules: readonly SidekickRule[] = [
  digestHasVersion,
  versionIsKnown,
  sitesFailOver,
  failuresAreErrors,
  versionIsTested,
  registryHasImage,
];

/** One rule for each option that is newer than the oldest version, or changed its meaning: the image must have it. */
export const gateRules: readonly SidekickRule[] = [
  ...Object.entries(OPTIONS_BY_VALUE).flatMap(([path, option]) =>
    gatesOf(path, option, (facts) => isSetAt(facts, path, option)),
  ),
  ...gatesOf('tls.keyPasswordSecret', KEY_PASSWORD, ({ values }) => notEmpty(values.tls.keyPasswordSecret.name)),
].sort((left, right) => (left.id < right.id ? -1 : 1));

function gatesOf(
  path: string,
  { flag, gate, since, meansSoSince = since }: FlagFacts,
  isSet: (facts: SidekickFacts) => Expression<boolean>,
): readonly SidekickRule[] {
  if (gate === undefined) return [];
  const rule = sidekickRule({
    id: gate,
    severity: 'error',
    place: `sidekick.${path}`,
    about: [flag],
    broken: (facts) => and(isSet(facts), versionIsBefore(facts.version, meansSoSince)),
    message: ({ version }) =>
      since === meansSoSince
        ? text`Sidekick ${version} has no --${flag}: it would print its help and exit with success.`
        : text`Sidekick ${version} has no --${flag}, or gives it another meaning.`,
    remedy: { values: `Leave it unset, or use v${meansSoSince} or later.` },
    source: `https://github.com/minio/sidekick/releases/tag/v${meansSoSince}`,
  });
  return [rule];
}

/** The condition that an option is set; a file of TLS may come from a Secret. */
function isSetAt(facts: SidekickFacts, path: string, option: SidekickOption): Expression<boolean> {
  const name = path.replace('tls.', '');
  if (isFile(name)) return facts.files[name].isGiven;
  const values: Readonly<Record<string, unknown>> = path === name ? { ...facts.values } : { ...facts.values.tls };
  return option.isSet(values[name]);
}

function isFile(name: string): name is TlsFileName {
  return (TLS_FILES as readonly string[]).includes(name);
}
