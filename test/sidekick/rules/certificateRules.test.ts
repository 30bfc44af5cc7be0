import { certificateRules } from '../../../lib/sidekick/rules/certificateRules.ts';
import { checkRules, HTTPS } from './checkRules.ts';

const ISSUED = { enabled: true, issuerRef: { name: 'ca' } };

checkRules(certificateRules, {
  broken: [
    ['SK041', { tls: { serverCertificate: { enabled: true } } }, 'pods would wait for its Secret for ever'],
    ['SK042', { ...HTTPS, tls: { clientCertificate: { enabled: true } } }, 'nobody would sign the certificate'],
    [
      'SK043',
      { tls: { serverSecret: 'a', serverCertificate: ISSUED } },
      'since tls.serverCertificate makes another one',
    ],
    [
      'SK044',
      { ...HTTPS, tls: { clientSecret: 'a', clientCertificate: ISSUED } },
      'since tls.clientCertificate makes another one',
    ],
  ],
  warned: [['SK045', { ...HTTPS, tls: { clientCertificate: ISSUED } }, 'at its start only']],
  kept: [
    ['SK041', { tls: { serverCertificate: ISSUED } }],
    ['SK043', { tls: { serverSecret: 'a' } }],
  ],
});
