import { certificateRules } from '../../../lib/sidekick/rules/certificateRules.ts';
import { checkRules, HTTPS } from './checkRules.ts';

const ISSUED = { enabled: true, issuerRef: { name: 'ca' } };

checkRules(certificateRules, {
  broken: [
    ['SK041', { tls: { serverCertificate: { enabled: true } } }, 'pods would wait for its Secret forever'],
    ['SK042', { ...HTTPS, tls: { clientCertificate: { enabled: true } } }, 'No issuer signs the certificate'],
    [
      'SK043',
      { tls: { serverSecret: 'a', serverCertificate: ISSUED } },
      'because tls.serverCertificate creates another one',
    ],
    [
      'SK044',
      { ...HTTPS, tls: { clientSecret: 'a', clientCertificate: ISSUED } },
      'because tls.clientCertificate creates another one',
    ],
  ],
  warned: [['SK045', { ...HTTPS, tls: { clientCertificate: ISSUED } }, 'only when it starts']],
  kept: [
    ['SK041', { tls: { serverCertificate: ISSUED } }],
    ['SK043', { tls: { serverSecret: 'a' } }],
  ],
});
