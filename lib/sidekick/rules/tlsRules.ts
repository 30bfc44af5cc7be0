import { notEqual } from '../../expressions/compare.ts';
import { and, not, or } from '../../expressions/logic.ts';
import { notEmpty } from '../../expressions/presence.ts';
import { text } from '../../expressions/text.ts';
import { matches } from '../../expressions/regex.ts';
import { versionIsAtLeast } from '../version.ts';
import { type SidekickRule, SOURCE, sidekickRule } from './sidekickRule.ts';

/** One of both alone is no error to sidekick. */
const serverPairIsWhole = sidekickRule({
  id: 'SK030',
  severity: 'error',
  place: 'sidekick.tls',
  about: ['cert', 'key'],
  broken: ({ files }) => notEqual(files.cert.isGiven, files.key.isGiven),
  message: 'of cert and key one is given without the other: sidekick would say nothing, and serve plain HTTP.',
  remedy: { values: 'Set both, or serverSecret alone, or none.' },
  source: `${SOURCE}/main.go#L1153`,
});

/** A Secret and a file for one purpose. */
const filesHaveOneSource = sidekickRule({
  id: 'SK031',
  severity: 'error',
  place: 'sidekick.tls',
  about: ['cacert', 'cert', 'client-cert', 'client-key', 'key'],
  broken: ({ values: { tls }, secrets }) =>
    or(
      and(notEmpty(secrets.server), or(notEmpty(tls.cert), notEmpty(tls.key))),
      and(notEmpty(secrets.client), or(notEmpty(tls.clientCert), notEmpty(tls.clientKey))),
      and(notEmpty(secrets.ca), notEmpty(tls.cacert)),
    ),
  message: 'a certificate or its key is given twice, as a Secret and as a file.',
  remedy: { values: 'Keep the Secrets and certificates, or the files in their place.' },
  source: 'https://kubernetes.io/docs/concepts/configuration/secret/#tls-secrets',
});

/** sidekick ends, and names the wrong flags. */
const clientPairIsWhole = sidekickRule({
  id: 'SK032',
  severity: 'error',
  place: 'sidekick.tls',
  about: ['client-cert', 'client-key'],
  broken: ({ files }) => notEqual(files.clientCert.isGiven, files.clientKey.isGiven),
  message: 'of clientCert and clientKey one is given without the other, with which sidekick does not start.',
  remedy: { values: 'Set both, or clientSecret alone, or none.' },
  source: `${SOURCE}/main.go#L698`,
});

/** What only matters to a server that speaks TLS. */
const clientTlsHasUse = sidekickRule({
  id: 'SK033',
  severity: 'error',
  place: 'sidekick.tls',
  about: ['cacert', 'client-cert', 'client-key'],
  broken: ({ usesHttps, files }) =>
    and(or(files.cacert.isGiven, files.clientCert.isGiven, files.clientKey.isGiven), not(usesHttps)),
  message: 'no site is of https, so the certificates for servers would never be used, and requests go in the clear.',
  remedy: { values: 'Write the sites with https://, or leave caSecret, clientSecret and their files empty.' },
  source: `${SOURCE}/main.go#L794`,
});

/** Whoever answers is believed. */
const serversAreVerified = sidekickRule({
  id: 'SK034',
  severity: 'warning',
  place: 'sidekick.tls.insecure',
  about: ['insecure'],
  broken: ({ values }) => values.tls.insecure,
  message:
    'certificates of servers are not verified: whoever answers in their place reads and changes all that is sent.',
  remedy: { values: 'Set it to false, and caSecret to the authority of the servers.' },
  source: 'https://pkg.go.dev/crypto/tls#Config',
});

/** A bundle is all that is trusted. */
const bundleIsWhole = sidekickRule({
  id: 'SK035',
  severity: 'warning',
  place: 'sidekick.tls',
  about: ['cacert'],
  broken: ({ files, sites }) => and(files.cacert.isGiven, matches(sites, 'https://.* .*https://')),
  message:
    "the authorities of caSecret or cacert replace the system's: a site whose certificate none of them has signed is down.",
  remedy: { values: 'Have the authorities of all sites in one bundle.' },
  source: `${SOURCE}/main.go#L676`,
});

/** Certificates that are given win. */
const autoTlsHasUse = sidekickRule({
  id: 'SK036',
  severity: 'error',
  place: 'sidekick.autoTlsHost',
  about: ['auto-tls-host'],
  broken: ({ values, files }) => and(notEmpty(values.autoTlsHost), files.cert.isGiven),
  message: 'there is a certificate already, so none would be made.',
  remedy: { values: 'Leave it empty, or the certificate.' },
  source: `${SOURCE}/main.go#L1167`,
});

/** Each start makes another certificate. */
const autoTlsIsForTrials = sidekickRule({
  id: 'SK037',
  severity: 'warning',
  place: 'sidekick.autoTlsHost',
  about: ['auto-tls-host'],
  broken: ({ values }) => notEmpty(values.autoTlsHost),
  message: 'each start of sidekick makes another certificate, which no client can know beforehand.',
  remedy: { values: 'Set tls.serverSecret, unless this is a trial.' },
  source: `${SOURCE}/tls.go`,
});

/** Arguments are no secret. */
const passwordStaysSecret = sidekickRule({
  id: 'SK038',
  severity: 'warning',
  place: 'sidekick.tls.keyPasswordSecret',
  about: ['key-password'],
  broken: ({ values }) => notEmpty(values.tls.keyPasswordSecret.name),
  message:
    'sidekick takes the password as an argument only: each process of the pod and of the node can read it in /proc.',
  remedy: { values: 'Keep a key that is not encrypted in the Secret, which protects it as well.' },
  source: 'https://man7.org/linux/man-pages/man5/proc_pid_cmdline.5.html',
});

/** A password without a key. */
const passwordHasUse = sidekickRule({
  id: 'SK039',
  severity: 'error',
  place: 'sidekick.tls.keyPasswordSecret',
  about: ['key-password'],
  broken: ({ values, files }) => and(notEmpty(values.tls.keyPasswordSecret.name), not(files.key.isGiven)),
  message: 'there is a password, and no key that it opens.',
  remedy: { values: 'Set tls.serverSecret, or leave it empty.' },
  source: `${SOURCE}/tls.go#L150`,
});

/** The image had no authorities before v7.1.0. */
const imageHasAuthorities = sidekickRule({
  id: 'SK040',
  severity: 'warning',
  place: 'sidekick.image.tag',
  about: ['cacert'],
  broken: ({ usesHttps, version, files, values }) =>
    and(usesHttps, not(versionIsAtLeast(version, '7.1.0')), not(files.cacert.isGiven), not(values.tls.insecure)),
  message: ({ version }) =>
    text`the image of sidekick ${version} holds no authorities, so no certificate of a server can be verified, and all are down.`,
  remedy: { values: 'Use v7.1.0 or later, or set tls.caSecret.' },
  source: 'https://github.com/minio/sidekick/pull/126',
});

/** Rules of TLS. */
export const tlsRules: readonly SidekickRule[] = [
  serverPairIsWhole,
  filesHaveOneSource,
  clientPairIsWhole,
  clientTlsHasUse,
  serversAreVerified,
  bundleIsWhole,
  autoTlsHasUse,
  autoTlsIsForTrials,
  passwordStaysSecret,
  passwordHasUse,
  imageHasAuthorities,
];
