import { hasKey } from '../../expressions/collections.ts';
import { equal, greaterThan } from '../../expressions/compare.ts';
import { and, not, or } from '../../expressions/logic.ts';
import { isEmpty, notEmpty } from '../../expressions/presence.ts';
import { text } from '../../expressions/text.ts';
import { defineRule, type Rule } from '../../rules/rule.ts';
import { KEY_PASSWORD_VARIABLE } from '../arguments.ts';
import { canSleep } from '../container.ts';
import { type SidekickFacts, type SidekickRule, sidekickRule, SOURCE } from '../facts.ts';
import type { SidekickBesideApp } from '../sidekick.ts';
import { versionIsAtLeast, versionIsBefore } from '../version.ts';

const PROBES = 'https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/';

/** Passwords are never values. */
const passwordIsOurs = sidekickRule({
  id: 'SK054',
  severity: 'error',
  place: 'sidekick.env',
  about: ['key-password'],
  broken: ({ values }) => hasKey(values.env, KEY_PASSWORD_VARIABLE),
  message: `The chart sets ${KEY_PASSWORD_VARIABLE} from tls.keyPasswordSecret, and reads it only from a Secret.`,
  remedy: { values: 'Set sidekick.tls.keyPasswordSecret.' },
  source: 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
});

/** The kubelet probes the address of the pod. */
const probesCanReach = sidekickRule({
  id: 'SK060',
  severity: 'error',
  place: 'sidekick.probes',
  about: ['address'],
  broken: ({ values: { probes, ...values } }) =>
    and(isLoopback(values), or(notEmpty(probes.startup), notEmpty(probes.readiness), notEmpty(probes.liveness))),
  message:
    'The kubelet cannot reach a sidekick that listens on loopback, and its image has no program for exec probes. The chart makes no probes, so these settings have no effect.',
  remedy: { values: 'Leave all of them empty, or set sidekick.listen to all.' },
  source: PROBES,
});

/** Prometheus scrapes the address of the pod, too. */
const metricsCanBeRead = sidekickRule({
  id: 'SK061',
  severity: 'error',
  place: 'sidekick.podMonitor.enabled',
  about: ['address'],
  broken: ({ values }) => and(isLoopback(values), values.podMonitor.enabled),
  message: 'Prometheus cannot reach a sidekick that listens on loopback.',
  remedy: { values: 'Set it to false, or set sidekick.listen to all.' },
  source: PROBES,
});

/** Certificates name hosts, and Prometheus scrapes addresses of pods. */
const metricsAreVerified = sidekickRule({
  id: 'SK062',
  severity: 'warning',
  place: 'sidekick.podMonitor.tlsConfig',
  about: ['cert', 'auto-tls-host'],
  broken: ({ values, servesTls }) => and(values.podMonitor.enabled, servesTls, isEmpty(values.podMonitor.tlsConfig)),
  message:
    "Prometheus scrapes the pod's IP address. Sidekick's certificate rarely names it, so each scrape would fail.",
  remedy: { values: 'Set serverName to a name in the certificate, and ca to the CA that signed it.' },
  source: 'https://prometheus-operator.dev/docs/api-reference/api/',
});

/** The metrics of each site replace those of the site before. */
const metricsAreWhole = sidekickRule({
  id: 'SK063',
  severity: 'warning',
  place: 'sidekick.podMonitor.enabled',
  about: ['SITE'],
  broken: ({ values, siteCount, version }) =>
    and(values.podMonitor.enabled, greaterThan(siteCount, 1), versionIsAtLeast(version, '7.0.1')),
  message: ({ version }) => text`Sidekick ${version} exposes the metrics of the last site only.`,
  remedy: { values: 'Set it to false, or scrape the servers themselves.' },
  source: `${SOURCE}/main.go#L955`,
});

/** Some versions run their first health check late. */
const startIsProbed = sidekickRule({
  id: 'SK064',
  severity: 'warning',
  place: 'sidekick.image.tag',
  about: ['health-duration'],
  broken: ({ values, version }) =>
    and(
      versionIsAtLeast(version, '7.0.1'),
      versionIsBefore(version, '7.0.5'),
      or(isLoopback(values), equal(values.readyWhen, 'listening')),
    ),
  message: ({ version }) =>
    text`Sidekick ${version} runs its first health check only after healthDuration. Until then it treats all servers as down, and clients get 502.`,
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

/** A pod completes when all of its containers have, except native sidecars. */
const podCanEnd = defineRule<SidekickBesideApp>({
  id: 'SK066',
  severity: 'error',
  place: 'nativeSidecars',
  broken: ({ sidekick, native, runsOnce = false }) => and(sidekick.enabled, runsOnce, not(native)),
  message: 'A plain sidecar never exits, so a pod that runs once would never complete.',
  remedy: { values: 'Set it to true, or to auto on Kubernetes 1.33 or later.' },
  source: 'https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/#jobs-with-sidecar-containers',
});

/** App and sidekick get SIGTERM together, and sidekick stops at once. */
const requestsCanEnd = defineRule<SidekickBesideApp>({
  id: 'SK067',
  severity: 'warning',
  place: 'nativeSidecars',
  broken: ({ sidekick, native }) => and(sidekick.enabled, not(native), not(canSleep(sidekick))),
  message:
    'Sidekick gets SIGTERM together with your app, and drops its requests at once. Kubernetes before 1.30 cannot delay that.',
  remedy: { values: 'Set it to true, which needs Kubernetes 1.29 or later.' },
  source: 'https://github.com/kubernetes/enhancements/tree/master/keps/sig-node/3960-pod-lifecycle-sleep-action',
});

/** Rules of a sidekick beside an app. */
export const sidecarRules: readonly Rule<SidekickBesideApp>[] = [podCanEnd, requestsCanEnd];
