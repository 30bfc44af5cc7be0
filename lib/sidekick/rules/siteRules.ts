import { atMost, equal, greaterThan, notEqual } from '../../expressions/compare.ts';
import { and, not } from '../../expressions/logic.ts';
import { isEmpty, notEmpty } from '../../expressions/presence.ts';
import { text } from '../../expressions/text.ts';
import { matches } from '../../expressions/regex.ts';
import { SITE_CHECKS } from '../sites/siteChecks.ts';
import { type SidekickRule, sidekickRule, SOURCE } from '../facts.ts';

/** Without a site sidekick prints its help and exits. */
const siteIsGiven = sidekickRule({
  id: 'SK010',
  severity: 'error',
  place: 'sidekick.sites',
  about: ['SITE'],
  broken: ({ siteCount }) => equal(siteCount, 0),
  message: 'There is no site, so sidekick would print its help and exit.',
  remedy: { values: 'Add one such as http://minio-{0...3}.minio-hl:9000, or set sidekick.statefulSetSite.names.' },
  source: `${SOURCE}/main.go#L811`,
});

/** Checks of a site that its pattern cannot express. */
const sitesAreSound: readonly SidekickRule[] = (
  [
    ['SK011', 'reversedRange'],
    ['SK012', 'mixedPools'],
    ['SK013', 'mixedSchemes'],
    ['SK014', 'longName'],
    ['SK015', 'wrongAddress'],
  ] as const
).map(([id, name]) =>
  sidekickRule({
    id,
    severity: 'error',
    place: 'sidekick.sites',
    about: ['SITE'],
    broken: ({ found }) => notEqual(found[name], ''),
    message: ({ found }) => text`${found[name]} ${SITE_CHECKS[name].problem}.`,
    remedy: { values: SITE_CHECKS[name].fix },
    source: 'https://github.com/minio/pkg/blob/v3.3.4/ellipses/ellipses.go',
  }),
);

/** Only a headless Service gives pods DNS names. */
const podsHaveNames = sidekickRule({
  id: 'SK016',
  severity: 'error',
  place: 'sidekick.statefulSetSite.service',
  about: ['SITE'],
  broken: ({ values: { statefulSetSite: site } }) => and(notEmpty(site.names), isEmpty(site.service)),
  message: 'Pods of a StatefulSet have DNS names only through a headless Service, and none is set.',
  remedy: { values: 'Set it to the serviceName of the StatefulSets.' },
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id',
});

/** Sidekick spreads requests over all pools of a site, so each cluster gets requests for objects of the others. */
const poolsAreOneCluster = sidekickRule({
  id: 'SK020',
  severity: 'warning',
  place: 'sidekick.sites',
  about: ['SITE'],
  broken: ({ domainCount, siteCount }) => greaterThan(domainCount, siteCount),
  message:
    'A site has pools in several domains. If these are several clusters, clients see the objects of one or another at random.',
  remedy: { values: 'Make each cluster a site of its own, unless all pools belong to one cluster.' },
  source: 'https://github.com/minio/sidekick/issues/80',
});

/** Sites are for failover, and never share the load. */
const serversShareSites = sidekickRule({
  id: 'SK021',
  severity: 'warning',
  place: 'sidekick.sites',
  about: ['SITE'],
  broken: ({ sites, siteCount, domainCount }) =>
    and(greaterThan(siteCount, 1), not(matches(sites, '[,{]')), atMost(domainCount, 1)),
  message: ({ sites }) =>
    text`Each site is a single server, and only the first gets requests while it is up: ${sites}.`,
  remedy: { values: 'Write the servers of one cluster as one site, with a range or separated by commas.' },
  source: `${SOURCE}/README.md`,
});

/** Sidekick resolves only a site of one server. */
const sitesAreSingleNames = sidekickRule({
  id: 'SK022',
  severity: 'error',
  place: 'sidekick.rrDnsMode',
  about: ['rr-dns-mode'],
  broken: ({ values, sites }) => and(values.rrDnsMode, matches(sites, '[,{]')),
  message: ({ sites }) => text`This mode has no effect on a site of several servers: ${sites}.`,
  remedy: { values: 'Write each site as one name, or set it to false.' },
  source: `${SOURCE}/main.go#L931`,
});

/** Sidekick never refreshes these addresses. */
const addressesAreKept = sidekickRule({
  id: 'SK023',
  severity: 'warning',
  place: 'sidekick.rrDnsMode',
  about: ['rr-dns-mode'],
  broken: ({ values }) => values.rrDnsMode,
  message:
    'Sidekick resolves addresses only when it starts. Later pods get no requests, and sidekick exits if a name does not resolve yet.',
  remedy: {
    values: 'Set it to false and write the pods of a StatefulSet as a range, unless the addresses never change.',
  },
  source: `${SOURCE}/main.go#L931`,
});

/** Rules of sites. */
export const siteRules: readonly SidekickRule[] = [
  siteIsGiven,
  ...sitesAreSound,
  podsHaveNames,
  poolsAreOneCluster,
  serversShareSites,
  sitesAreSingleNames,
  addressesAreKept,
];
