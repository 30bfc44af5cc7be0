import { equal } from '../../expressions/compare.ts';
import { and, not, or } from '../../expressions/logic.ts';
import { notEmpty } from '../../expressions/presence.ts';
import { text } from '../../expressions/text.ts';
import { FIRST_ON_QUAY } from '../image.ts';
import { matches } from '../../expressions/regex.ts';
import { NEWEST_VERSION, OLDEST_VERSION, VERSION_TAG, versionIsAtLeast } from '../version.ts';
import { type SidekickRule, sidekickRule } from './sidekickRule.ts';

/** A digest wins over the tag, which then may name any version. */
const digestHasVersion = sidekickRule({
  id: 'SK070',
  severity: 'error',
  place: 'sidekick.version',
  about: [],
  broken: ({ values }) => and(notEmpty(values.image.digest), not(notEmpty(values.version))),
  message: 'the image is named by its digest, which does not tell the version, and so not which options it has.',
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
    text`"${statedVersion}" is no version of sidekick, so nobody knows which options the image has.`,
  remedy: { values: `Set it to the version in the image, such as v${NEWEST_VERSION}.` },
  source: 'https://github.com/minio/sidekick/tags',
});

/** The meaning of sites changed with v0.4.0. */
const sitesStandInForEachOther = sidekickRule({
  id: 'SK072',
  severity: 'error',
  place: 'sidekick.image.tag',
  about: ['SITE'],
  broken: ({ version }) => not(versionIsAtLeast(version, OLDEST_VERSION)),
  message: ({ version }) => text`sidekick ${version} spreads requests over all its arguments, of whatever site.`,
  remedy: { values: `Use v${OLDEST_VERSION} or later.` },
  source: 'https://github.com/minio/sidekick/pull/26',
});

/** A failed upload looks like one that went well. */
const failuresAreTold = sidekickRule({
  id: 'SK073',
  severity: 'warning',
  place: 'sidekick.image.tag',
  about: [],
  broken: ({ version }) => not(versionIsAtLeast(version, '4.0.1')),
  message: ({ version }) =>
    text`sidekick ${version} answers 200 with an empty body when a server cannot be reached: clients take lost writes for done.`,
  remedy: { values: 'Use v4.0.1 or later.' },
  source: 'https://github.com/minio/sidekick/pull/94',
});

/** Options may go, and a flag that is gone ends sidekick with success. */
const versionIsTested = sidekickRule({
  id: 'SK074',
  severity: 'warning',
  place: 'sidekick.image.tag',
  about: [],
  broken: ({ version }) => versionIsAtLeast(version, '7.1.3'),
  message: ({ version }) =>
    text`sidekick ${version} is newer than v${NEWEST_VERSION}, the newest whose options are known here.`,
  remedy: { values: 'Look whether all pods get ready.' },
  source: 'https://github.com/minio/sidekick/tags',
});

/** Images moved. */
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
    text`minio/sidekick ${version} was never published at ${image.registry}.`,
  remedy: { values: 'Set it to docker.io up to v3.0.4, and to quay.io from v4.0.0 on.' },
  source: 'https://github.com/minio/sidekick/blob/v4.0.0/.goreleaser.yml',
});

/** Rules of versions and of images. */
export const versionRules: readonly SidekickRule[] = [
  digestHasVersion,
  versionIsKnown,
  sitesStandInForEachOther,
  failuresAreTold,
  versionIsTested,
  registryHasImage,
];
