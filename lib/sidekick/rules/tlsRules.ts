import { notEqual } from '../../expressions/compare.ts';
import { and, not, or } from '../../expressions/logic.ts';
import { isEmpty, notEmpty } from '../../expressions/presence.ts';
import { matches } from '../../expressions/regex.ts';
import { text } from '../../expressions/text.ts';
import { type SidekickRule, sidekickRule, SOURCE } from '../facts.ts';
import { versionIsBefore } from '../version.ts';

/** Sidekick accepts one without the other. */
const serverPairIsWhole = sidekickRule({
  id: 'SK030',
  severity: 'error',
  place: 'sidekick.tls',
  about: ['cert', 'key'],
  broken: ({ files }) => notEqual(files.cert.isGiven, files.key.isGiven),
  message: 'Only one of cert and key is set, so sidekick would serve plain HTTP without an error.',
  remedy: { values: 'Set both, or only serverSecret, or none.' },
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
  message: 'A certificate or its key comes from both a Secret and a file.',
  remedy: { values: 'Keep either the Secrets and certificates, or the files.' },
  source: 'https://kubernetes.io/docs/concepts/configuration/secret/#tls-secrets',
});

/** Sidekick exits with an error that names the wrong flags. */
const clientPairIsWhole = sidekickRule({
  id: 'SK032',
  severity: 'error',
  place: 'sidekick.tls',
  about: ['client-cert', 'client-key'],
  broken: ({ files }) => notEqual(files.clientCert.isGiven, files.clientKey.isGiven),
  message: 'Only one of clientCert and clientKey is set, so sidekick would not start.',
  remedy: { values: 'Set both, or only clientSecret, or none.' },
  source: `${SOURCE}/main.go#L698`,
});

/** Certificates for servers matter only with https. */
const clientTlsHasUse = sidekickRule({
  id: 'SK033',
  severity: 'error',
  place: 'sidekick.tls',
  about: ['cacert', 'client-cert', 'client-key'],
  broken: ({ usesHttps, files }) =>
    and(or(files.cacert.isGiven, files.clientCert.isGiven, files.clientKey.isGiven), not(usesHttps)),
  message:
    'No site uses https, so sidekick would send requests unencrypted and never use the certificates for servers.',
  remedy: { values: 'Write the sites with https://, or leave caSecret, clientSecret and their files empty.' },
  source: `${SOURCE}/main.go#L794`,
});

/** Sidekick would trust whoever answers. */
const serversAreVerified = sidekickRule({
  id: 'SK034',
  severity: 'warning',
  place: 'sidekick.tls.insecure',
  about: ['insecure'],
  broken: ({ values }) => values.tls.insecure,
  message:
    'Sidekick does not verify server certificates. Anyone who answers in place of a server can read and change all data.',
  remedy: { values: 'Set it to false, and set sidekick.tls.caSecret to the CA of the servers.' },
  source: 'https://pkg.go.dev/crypto/tls#Config',
});

/** Sidekick trusts nothing outside a bundle. */
const bundleIsWhole = sidekickRule({
  id: 'SK035',
  severity: 'warning',
  place: 'sidekick.tls',
  about: ['cacert'],
  broken: ({ files, sites }) => and(files.cacert.isGiven, matches(sites, 'https://.* .*https://')),
  message:
    'The CAs of caSecret or cacert replace those of the system. Sidekick treats a site as down if none of them signed its certificate.',
  remedy: { values: 'Put the CAs of all sites into one bundle.' },
  source: `${SOURCE}/main.go#L676`,
});

/** A certificate from a Secret or a file wins. */
const autoTlsHasUse = sidekickRule({
  id: 'SK036',
  severity: 'error',
  place: 'sidekick.autoTlsHost',
  about: ['auto-tls-host'],
  broken: ({ values, files }) => and(notEmpty(values.autoTlsHost), files.cert.isGiven),
  message: 'There already is a certificate, so sidekick would not create one.',
  remedy: { values: 'Leave it empty, or remove the certificate.' },
  source: `${SOURCE}/main.go#L1167`,
});

/** Each start creates another certificate. */
const autoTlsIsForTrials = sidekickRule({
  id: 'SK037',
  severity: 'warning',
  place: 'sidekick.autoTlsHost',
  about: ['auto-tls-host'],
  broken: ({ values }) => notEmpty(values.autoTlsHost),
  message: 'Sidekick creates a new certificate at each start, so clients cannot trust it in advance.',
  remedy: { values: 'Set sidekick.tls.serverSecret, unless this is a trial.' },
  source: `${SOURCE}/tls.go`,
});

/** Arguments are not secret. */
const passwordStaysSecret = sidekickRule({
  id: 'SK038',
  severity: 'warning',
  place: 'sidekick.tls.keyPasswordSecret',
  about: ['key-password'],
  broken: ({ values }) => notEmpty(values.tls.keyPasswordSecret.name),
  message:
    'Sidekick takes the password only as an argument, so every process of the pod and the node can read it in /proc.',
  remedy: { values: 'Store the key unencrypted in the Secret, which protects it as well.' },
  source: 'https://man7.org/linux/man-pages/man5/proc_pid_cmdline.5.html',
});

/** A password without a key. */
const passwordHasUse = sidekickRule({
  id: 'SK039',
  severity: 'error',
  place: 'sidekick.tls.keyPasswordSecret',
  about: ['key-password'],
  broken: ({ values, files }) => and(notEmpty(values.tls.keyPasswordSecret.name), not(files.key.isGiven)),
  message: 'There is a password, but no key that it decrypts.',
  remedy: { values: 'Set sidekick.tls.serverSecret, or leave it empty.' },
  source: `${SOURCE}/tls.go#L150`,
});

/** The image contains CAs since v7.1.0. */
const imageHasAuthorities = sidekickRule({
  id: 'SK040',
  severity: 'warning',
  place: 'sidekick.image.tag',
  about: ['cacert'],
  broken: ({ usesHttps, version, files, values }) =>
    and(usesHttps, versionIsBefore(version, '7.1.0'), not(files.cacert.isGiven), not(values.tls.insecure)),
  message: ({ version }) =>
    text`The image of sidekick ${version} contains no CAs. Sidekick cannot verify server certificates, and treats all servers as down.`,
  remedy: { values: 'Use v7.1.0 or later, or set sidekick.tls.caSecret.' },
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

const CERTIFICATES = [
  { name: 'serverCertificate', secret: 'serverSecret', about: ['cert', 'key'] },
  { name: 'clientCertificate', secret: 'clientSecret', about: ['client-cert', 'client-key'] },
] as const;

/** Nobody signs a certificate without an issuer. */
const issuerIsNamed = CERTIFICATES.map(({ name, about }, index) =>
  sidekickRule({
    id: index === 0 ? 'SK041' : 'SK042',
    severity: 'error',
    place: `sidekick.tls.${name}.issuerRef.name`,
    about,
    broken: ({ values: { tls } }) => and(tls[name].enabled, isEmpty(tls[name].issuerRef.name)),
    message: 'No issuer signs the certificate, so pods would wait for its Secret forever.',
    remedy: { values: 'Set it to the name of an Issuer. For a ClusterIssuer, set issuerRef.kind too.' },
    source: 'https://cert-manager.io/docs/usage/certificate/',
  }),
);

/** A Secret and a certificate for one purpose: only the certificate is used. */
const secretIsUsed = CERTIFICATES.map(({ name, secret, about }, index) =>
  sidekickRule({
    id: index === 0 ? 'SK043' : 'SK044',
    severity: 'error',
    place: `sidekick.tls.${secret}`,
    about,
    broken: ({ values: { tls } }) => and(tls[name].enabled, notEmpty(tls[secret])),
    message: `Sidekick would not use this Secret, because tls.${name} creates another one.`,
    remedy: { values: `Leave it empty, or set tls.${name}.enabled to false.` },
    source: 'https://cert-manager.io/docs/usage/certificate/',
  }),
);

/** Sidekick reads only the certificate for its clients again. */
const clientCertificateIsReadOnce = sidekickRule({
  id: 'SK045',
  severity: 'warning',
  place: 'sidekick.tls.clientCertificate.enabled',
  about: ['client-cert', 'client-key'],
  broken: ({ values }) => values.tls.clientCertificate.enabled,
  message:
    'Sidekick reads its client certificate only when it starts. It keeps using the old one after cert-manager renews it, until that expires.',
  remedy: {
    values:
      'Restart the pods after each renewal, well before the old certificate expires. A controller such as Reloader can do this.',
  },
  source: `${SOURCE}/main.go#L698`,
});

/** Rules of certificates that cert-manager keeps. */
export const certificateRules: readonly SidekickRule[] = [
  ...issuerIsNamed,
  ...secretIsUsed,
  clientCertificateIsReadOnce,
];
