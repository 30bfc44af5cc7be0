import { atMost, equal, greaterThan, notEqual } from '../../expressions/compare.ts';
import { and, not } from '../../expressions/logic.ts';
import { notEmpty } from '../../expressions/presence.ts';
import { text } from '../../expressions/text.ts';
import { matches } from '../../expressions/regex.ts';
import { SITE_CHECKS } from '../sites/siteChecks.ts';
import { type SidekickRule, SOURCE, sidekickRule } from './sidekickRule.ts';

/** Without a site sidekick prints its help and ends. */
const siteIsGiven = sidekickRule({
  id: 'SK010',
  severity: 'error',
  place: 'sidekick.sites',
  about: ['SITE'],
  broken: ({ siteCount }) => equal(siteCount, 0),
  message: 'there is no site, so sidekick would print its help and end.',
  remedy: { values: 'Add one, such as http://minio-{0...3}.minio-hl:9000, or set sidekick.statefulSetSite.names.' },
  source: `${SOURCE}/main.go#L811`,
});

/** What the pattern of a site cannot tell. */
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

/** Only a headless Service gives pods names. */
const podsHaveNames = sidekickRule({
  id: 'SK016',
  severity: 'error',
  place: 'sidekick.statefulSetSite.service',
  about: ['SITE'],
  broken: ({ values: { statefulSetSite: site } }) => and(notEmpty(site.names), not(notEmpty(site.service))),
  message: 'pods of a StatefulSet have names only through a headless Service, which is not given.',
  remedy: { values: 'Set it to the serviceName of the StatefulSets.' },
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id',
});

/** Requests are spread over all pools as equals, so an object of one cluster is missing at the other half of the time. */
const poolsAreOneCluster = sidekickRule({
  id: 'SK020',
  severity: 'warning',
  place: 'sidekick.sites',
  about: ['SITE'],
  broken: ({ domainCount, siteCount }) => greaterThan(domainCount, siteCount),
  message:
    'a site has pools of several domains: when they are several clusters, clients see objects of the one or the other at random.',
  remedy: { values: 'Make each cluster a site of its own, unless all pools are of one cluster.' },
  source: 'https://github.com/minio/sidekick/issues/80',
});

/** Sites stand in for each other, and never share the load. */
const serversShareSites = sidekickRule({
  id: 'SK021',
  severity: 'warning',
  place: 'sidekick.sites',
  about: ['SITE'],
  broken: ({ sites, siteCount, domainCount }) =>
    and(greaterThan(siteCount, 1), not(matches(sites, '[,{]')), atMost(domainCount, 1)),
  message: ({ sites }) =>
    text`each site is one server, of which only the first gets requests while it is up: ${sites}.`,
  remedy: { values: 'Write servers of one cluster as one site, with a range or with commas between them.' },
  source: `${SOURCE}/README.md`,
});

/** A site of several servers is not looked up. */
const namesStandAlone = sidekickRule({
  id: 'SK022',
  severity: 'error',
  place: 'sidekick.rrDnsMode',
  about: ['rr-dns-mode'],
  broken: ({ values, sites }) => and(values.rrDnsMode, matches(sites, '[,{]')),
  message: ({ sites }) => text`it has no effect on a site of several servers: ${sites}.`,
  remedy: { values: 'Write each site as one name, or set it to false.' },
  source: `${SOURCE}/main.go#L931`,
});

/** The refresh of names does not reach them. */
const addressesAreKept = sidekickRule({
  id: 'SK023',
  severity: 'warning',
  place: 'sidekick.rrDnsMode',
  about: ['rr-dns-mode'],
  broken: ({ values }) => values.rrDnsMode,
  message:
    'addresses are looked up once, at the start: pods that come later get no requests, and a name that is not known yet ends sidekick.',
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
  namesStandAlone,
  addressesAreKept,
];
