import { atMost, notEqual } from '../../expressions/compare.ts';
import { and, not } from '../../expressions/logic.ts';
import { notEmpty } from '../../expressions/presence.ts';
import { text } from '../../expressions/text.ts';
import { matches } from '../../expressions/regex.ts';
import { versionIsAtLeast, versionIsBefore } from '../version.ts';
import { type SidekickRule, sidekickRule, SOURCE } from '../facts.ts';

/** MinIO never answers / with 200, which sidekick waits for. */
const healthPathIsGiven = sidekickRule({
  id: 'SK001',
  severity: 'error',
  place: 'sidekick.healthPath',
  about: ['health-path'],
  broken: ({ values }) => not(matches(values.healthPath, '^/.')),
  message: 'Sidekick would check health at /, where MinIO never answers with 200. It would treat every server as down.',
  remedy: { values: 'Set it to a health endpoint such as /minio/health/ready.' },
  source: `${SOURCE}/main.go#L1097`,
});

/** The path for reading belongs to the last site. A single site is the last one. */
const readHealthPathNeedsSites = sidekickRule({
  id: 'SK002',
  severity: 'error',
  place: 'sidekick.readHealthPath',
  about: ['read-health-path'],
  broken: ({ values, siteCount }) => and(notEmpty(values.readHealthPath), atMost(siteCount, 1)),
  message: 'This is the health path of the last of several sites. With one site, sidekick would never use healthPath.',
  remedy: { values: 'Leave it empty, or add a site to read from while the others are down.' },
  source: `${SOURCE}/main.go#L480`,
});

/** v2.0.0 changed the form of the flag. */
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
    text`Sidekick ${version} does not accept ${values.healthDuration}: it would print its help and exit with success.`,
  remedy: { values: 'Write a duration such as 5s. Before v2.0.0, write a whole number of seconds.' },
  source: 'https://github.com/minio/sidekick/releases/tag/v2.0.0',
});

/** Go's timers panic at 0, and checks with a timeout of 0 fail. */
const timesArePositive: readonly SidekickRule[] = (
  [
    ['SK004', 'healthDuration', 'health-duration', 'sidekick would crash at its second health check'],
    [
      'SK005',
      'healthTimeout',
      'health-timeout',
      'every health check would fail at once, and sidekick would treat every server as down',
    ],
    ['SK006', 'dnsTtl', 'dns-ttl', 'sidekick would crash when it starts'],
  ] as const
).map(([id, name, flag, consequence]) =>
  sidekickRule({
    id,
    severity: 'error',
    place: `sidekick.${name}`,
    about: [flag],
    broken: ({ values }) => and(notEmpty(values[name]), not(matches(values[name], '[1-9]'))),
    message: ({ values }) => text`The duration ${values[name]} is zero: ${consequence}.`,
    remedy: { values: 'Set a longer duration, or leave it empty.' },
    source: 'https://pkg.go.dev/time#NewTicker',
  }),
);

/** A minute, in hours, minutes or seconds. */
const A_MINUTE_OR_MORE = '[1-9][0-9.]*h|[1-9][0-9.]*m([0-9.]|$)|([6-9][0-9]|[1-9][0-9]{2,4})([.][0-9]+)?s';

/** A restarted pod has a new address, and nothing answers at the old one. */
const namesAreLookedUpOften = sidekickRule({
  id: 'SK007',
  severity: 'warning',
  place: 'sidekick.dnsTtl',
  about: ['dns-ttl'],
  broken: ({ values }) => matches(values.dnsTtl, A_MINUTE_OR_MORE),
  message: ({ values }) =>
    text`A restarted pod has a new IP address. Sidekick may learn it only after ${values.dnsTtl}, and treats the server as down until then.`,
  remedy: { values: 'Leave it empty for 30s, unless no server is a pod.' },
  source: 'https://kubernetes.io/docs/concepts/workloads/pods/#pod-networking',
});

/** v1.2.0 cached names forever, and v3.0.2 ended that. */
const namesAreLookedUpAgain = sidekickRule({
  id: 'SK008',
  severity: 'warning',
  place: 'sidekick.image.tag',
  about: ['dns-ttl'],
  broken: ({ version }) => and(versionIsAtLeast(version, '1.2.0'), versionIsBefore(version, '3.0.2')),
  message: ({ version }) =>
    text`Sidekick ${version} resolves each host name only once, so it never finds restarted pods again.`,
  remedy: { values: 'Use v3.0.4 or later.' },
  source: 'https://github.com/minio/sidekick/blob/v3.0.1/main.go#L520',
});

/** Rules of health checks, and of host names. */
export const healthRules: readonly SidekickRule[] = [
  healthPathIsGiven,
  readHealthPathNeedsSites,
  healthDurationSuitsVersion,
  ...timesArePositive,
  namesAreLookedUpOften,
  namesAreLookedUpAgain,
];
