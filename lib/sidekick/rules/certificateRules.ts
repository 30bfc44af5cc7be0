import { and } from '../../expressions/logic.ts';
import { isEmpty, notEmpty } from '../../expressions/presence.ts';
import { type SidekickRule, SOURCE, sidekickRule } from './sidekickRule.ts';

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
