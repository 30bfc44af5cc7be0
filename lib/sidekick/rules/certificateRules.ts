import { and, not } from '../../expressions/logic.ts';
import { notEmpty } from '../../expressions/presence.ts';
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
    broken: ({ values: { tls } }) => and(tls[name].enabled, not(notEmpty(tls[name].issuerRef.name))),
    message: 'nobody would sign the certificate, and pods would wait for its Secret for ever.',
    remedy: { values: 'Set it to the name of an Issuer, or of a ClusterIssuer with issuerRef.kind.' },
    source: 'https://cert-manager.io/docs/usage/certificate/',
  }),
);

/** A Secret and a certificate for one purpose. */
const certificateStandsAlone = CERTIFICATES.map(({ name, secret, about }, index) =>
  sidekickRule({
    id: index === 0 ? 'SK043' : 'SK044',
    severity: 'error',
    place: `sidekick.tls.${secret}`,
    about,
    broken: ({ values: { tls } }) => and(tls[name].enabled, notEmpty(tls[secret])),
    message: `the Secret would not be used, since tls.${name} makes another one.`,
    remedy: { values: `Leave it empty, or set tls.${name}.enabled to false.` },
    source: 'https://cert-manager.io/docs/usage/certificate/',
  }),
);

/** Only the certificate for clients is read again. */
const clientCertificateIsReadOnce = sidekickRule({
  id: 'SK045',
  severity: 'warning',
  place: 'sidekick.tls.clientCertificate.enabled',
  about: ['client-cert', 'client-key'],
  broken: ({ values }) => values.tls.clientCertificate.enabled,
  message:
    'sidekick reads the certificate that it shows to servers at its start only, so it goes on with one that cert-manager has replaced, until that ends.',
  remedy: {
    values:
      'Restart the pods after each renewal, well before duration is over, or let a controller such as Reloader do so.',
  },
  source: `${SOURCE}/main.go#L698`,
});

/** Rules of certificates that cert-manager keeps. */
export const certificateRules: readonly SidekickRule[] = [
  ...issuerIsNamed,
  ...certificateStandsAlone,
  clientCertificateIsReadOnce,
];
