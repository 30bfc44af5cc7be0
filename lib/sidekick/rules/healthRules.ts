import { atMost, notEqual } from '../../expressions/compare.ts';
import { and, not } from '../../expressions/logic.ts';
import { notEmpty } from '../../expressions/presence.ts';
import { text } from '../../expressions/text.ts';
import { matches } from '../../expressions/regex.ts';
import { versionIsAtLeast } from '../version.ts';
import { type SidekickRule, SOURCE, sidekickRule } from './sidekickRule.ts';

/** MinIO answers / with another status than 200, for which sidekick takes it for down. */
const healthPathIsGiven = sidekickRule({
  id: 'SK001',
  severity: 'error',
  place: 'sidekick.healthPath',
  about: ['health-path'],
  broken: ({ values }) => not(matches(values.healthPath, '^/.')),
  message: 'sidekick would ask / for health, which MinIO never answers with 200: no server would ever be up.',
  remedy: { values: 'Set it, such as to /minio/health/ready.' },
  source: `${SOURCE}/main.go#L1097`,
});

/** The path for reading is that of the last site, which one site alone is. */
const readHealthPathNeedsSites = sidekickRule({
  id: 'SK002',
  severity: 'error',
  place: 'sidekick.readHealthPath',
  about: ['read-health-path'],
  broken: ({ values, siteCount }) => and(notEmpty(values.readHealthPath), atMost(siteCount, 1)),
  message: 'it is the health path of the last of several sites: with one site, healthPath would never be asked.',
  remedy: { values: 'Leave it empty, or add the site to read from when the others are down.' },
  source: `${SOURCE}/main.go#L480`,
});

/** The flag changed its form with v2.0.0. */
const healthDurationSuitsVersion = sidekickRule({
  id: 'SK003',
  severity: 'error',
  place: 'sidekick.healthDuration',
  about: ['health-duration'],
  broken: ({ values, version }) =>
    and(
      notEmpty(values.healthDuration),
      notEqual(matches(values.healthDuration, '[a-z]'), versionIsAtLeast(version, '2.0.0')),
    ),
  message: ({ values, version }) =>
    text`sidekick ${version} does not take ${values.healthDuration}: it would print its help, and end as if all was well.`,
  remedy: { values: 'Write a duration such as 5s; before v2.0.0, a whole number of seconds.' },
  source: 'https://github.com/minio/sidekick/releases/tag/v2.0.0',
});

/** Timers of Go panic without a time, and checks fail that may take none. */
const timesArePositive: readonly SidekickRule[] = (
  [
    ['SK004', 'healthDuration', 'health-duration', 'sidekick would crash at its second check'],
    ['SK005', 'healthTimeout', 'health-timeout', 'every check would fail at once, and no server would ever be up'],
    ['SK006', 'dnsTtl', 'dns-ttl', 'sidekick would crash at its start'],
  ] as const
).map(([id, name, flag, consequence]) =>
  sidekickRule({
    id,
    severity: 'error',
    place: `sidekick.${name}`,
    about: [flag],
    broken: ({ values }) => and(notEmpty(values[name]), not(matches(values[name], '[1-9]'))),
    message: ({ values }) => text`${values[name]} is no time at all: ${consequence}.`,
    remedy: { values: 'Set a longer time, or leave it empty.' },
    source: 'https://pkg.go.dev/time#NewTicker',
  }),
);

/** A minute, in hours, minutes or seconds. */
const A_MINUTE_OR_MORE = '[1-9][0-9.]*h|[1-9][0-9.]*m([0-9.]|$)|([6-9][0-9]|[1-9][0-9]{2,4})([.][0-9]+)?s';

/** A pod that restarts has a new address, and the old one answers no more. */
const namesAreLookedUpOften = sidekickRule({
  id: 'SK007',
  severity: 'warning',
  place: 'sidekick.dnsTtl',
  about: ['dns-ttl'],
  broken: ({ values }) => matches(values.dnsTtl, A_MINUTE_OR_MORE),
  message: ({ values }) =>
    text`a pod that restarts has another address, which sidekick may learn only after ${values.dnsTtl}: for so long it takes the server for down.`,
  remedy: { values: 'Leave it empty, for 30s, unless no server is a pod.' },
  source: 'https://kubernetes.io/docs/concepts/workloads/pods/#pod-networking',
});

/** A cache of names without an end came with v1.2.0, its end with v3.0.2. */
const namesAreLookedUpAgain = sidekickRule({
  id: 'SK008',
  severity: 'warning',
  place: 'sidekick.image.tag',
  about: ['dns-ttl'],
  broken: ({ version }) => and(versionIsAtLeast(version, '1.2.0'), not(versionIsAtLeast(version, '3.0.2'))),
  message: ({ version }) =>
    text`sidekick ${version} looks each name up once and never again: pods that restart are lost to it.`,
  remedy: { values: 'Use v3.0.4 or later.' },
  source: 'https://github.com/minio/sidekick/blob/v3.0.1/main.go#L520',
});

/** Rules of health checks, and of the names that they go to. */
export const healthRules: readonly SidekickRule[] = [
  healthPathIsGiven,
  readHealthPathNeedsSites,
  healthDurationSuitsVersion,
  ...timesArePositive,
  namesAreLookedUpOften,
  namesAreLookedUpAgain,
];
