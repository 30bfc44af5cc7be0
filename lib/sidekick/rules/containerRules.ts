import { equal, greaterThan } from '../../expressions/compare.ts';
import { hasKey } from '../../expressions/collections.ts';
import { and, not, or } from '../../expressions/logic.ts';
import { notEmpty } from '../../expressions/presence.ts';
import { text } from '../../expressions/text.ts';
import { KEY_PASSWORD_VARIABLE } from '../arguments.ts';
import type { SidekickFacts } from '../facts.ts';
import { versionIsAtLeast } from '../version.ts';
import { type SidekickRule, SOURCE, sidekickRule } from './sidekickRule.ts';

const PROBES = 'https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/';

/** Passwords are never values. */
const passwordIsOurs = sidekickRule({
  id: 'SK054',
  severity: 'error',
  place: 'sidekick.env',
  about: ['key-password'],
  broken: ({ values }) => hasKey(values.env, KEY_PASSWORD_VARIABLE),
  message: `${KEY_PASSWORD_VARIABLE} is set by tls.keyPasswordSecret, which takes it from a Secret only.`,
  remedy: { values: 'Set sidekick.tls.keyPasswordSecret.' },
  source: 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
});

/** Kubelet asks the address of the pod. */
const probesCanReach = sidekickRule({
  id: 'SK060',
  severity: 'error',
  place: 'sidekick.probes',
  about: ['address'],
  broken: ({ values: { probes, ...values } }) =>
    and(isLoopback(values), or(notEmpty(probes.startup), notEmpty(probes.readiness), notEmpty(probes.liveness))),
  message:
    'kubelet cannot reach a sidekick that listens on loopback, and the image has no program that could ask in its place: there are no probes that these numbers would be of.',
  remedy: { values: 'Leave them empty, or set sidekick.listen to all.' },
  source: PROBES,
});

/** Prometheus asks it, too. */
const metricsCanBeRead = sidekickRule({
  id: 'SK061',
  severity: 'error',
  place: 'sidekick.podMonitor.enabled',
  about: ['address'],
  broken: ({ values }) => and(isLoopback(values), values.podMonitor.enabled),
  message: 'Prometheus cannot reach a sidekick that listens on loopback.',
  remedy: { values: 'Set it to false, or sidekick.listen to all.' },
  source: PROBES,
});

/** A certificate is for names of hosts, and pods are scraped by their addresses. */
const metricsAreVerified = sidekickRule({
  id: 'SK062',
  severity: 'warning',
  place: 'sidekick.podMonitor.tlsConfig',
  about: ['cert', 'auto-tls-host'],
  broken: ({ values, servesTls }) =>
    and(values.podMonitor.enabled, servesTls, not(notEmpty(values.podMonitor.tlsConfig))),
  message:
    "Prometheus scrapes the pod's address, which the certificate of sidekick hardly names, and would take no metrics.",
  remedy: { values: 'Set its serverName to a name of the certificate, and its ca to the authority.' },
  source: 'https://prometheus-operator.dev/docs/api-reference/api/',
});

/** Each site replaces what is counted of the one before. */
const metricsAreWhole = sidekickRule({
  id: 'SK063',
  severity: 'warning',
  place: 'sidekick.podMonitor.enabled',
  about: ['SITE'],
  broken: ({ values, siteCount, version }) =>
    and(values.podMonitor.enabled, greaterThan(siteCount, 1), versionIsAtLeast(version, '7.0.1')),
  message: ({ version }) => text`sidekick ${version} tells metrics of the last site only.`,
  remedy: { values: 'Set it to false, or read the metrics of the servers themselves.' },
  source: `${SOURCE}/main.go#L955`,
});

/** They wait a while before they ask for the first time. */
const startIsProbed = sidekickRule({
  id: 'SK064',
  severity: 'warning',
  place: 'sidekick.image.tag',
  about: ['health-duration'],
  broken: ({ values, version }) =>
    and(
      versionIsAtLeast(version, '7.0.1'),
      not(versionIsAtLeast(version, '7.0.5')),
      or(isLoopback(values), equal(values.readyWhen, 'listening')),
    ),
  message: ({ version }) =>
    text`sidekick ${version} asks servers for the first time when healthDuration is over: until then it takes all for down, and clients get 502.`,
  remedy: { values: 'Use v7.0.5 or later, or set sidekick.readyWhen to server.' },
  source: 'https://github.com/minio/sidekick/blob/v7.0.4/main.go',
});

/** Rules of sidekick's container. */
export const containerRules: readonly SidekickRule[] = [
  passwordIsOurs,
  probesCanReach,
  metricsCanBeRead,
  metricsAreVerified,
  metricsAreWhole,
  startIsProbed,
];

function isLoopback({ listen }: Pick<SidekickFacts['values'], 'listen'>) {
  return equal(listen, 'loopback');
}
