import { certificateRules, tlsRules } from '../../../lib/sidekick/rules/tlsRules.ts';
import { checkRules, HTTPS } from './checkRules.ts';

checkRules(tlsRules, {
  broken: [
    ['SK030', { tls: { cert: '/tls/tls.crt' } }, 'serve plain HTTP'],
    ['SK031', { tls: { serverSecret: 'a', cert: '/a', key: '/b' } }, 'comes from both a Secret and a file'],
    ['SK031', { ...HTTPS, tls: { clientSecret: 'a', clientCert: '/a' } }, 'comes from both a Secret and a file'],
    ['SK031', { ...HTTPS, tls: { caSecret: 'a', cacert: '/a' } }, 'comes from both a Secret and a file'],
    [
      'SK032',
      { ...HTTPS, tls: { clientKey: '/a' } },
      'Only one of clientCert and clientKey is set, so sidekick would not start',
    ],
    ['SK033', { tls: { caSecret: 'ca' } }, 'No site uses https'],
    ['SK033', { tls: { clientCert: '/a', clientKey: '/b' } }, 'No site uses https'],
    ['SK036', { autoTlsHost: 'a', tls: { serverSecret: 'a' } }, 'There already is a certificate'],
    ['SK039', { tls: { keyPasswordSecret: { name: 'a' } } }, 'There is a password, but no key that it decrypts'],
  ],
  warned: [
    ['SK034', { ...HTTPS, tls: { insecure: true } }, 'does not verify server certificates'],
    ['SK035', { sites: ['https://a', 'https://b.c'], tls: { caSecret: 'ca' } }, 'replace those of the system'],
    ['SK037', { autoTlsHost: 'localhost' }, 'Sidekick creates a new certificate at each start'],
    ['SK038', { tls: { serverSecret: 'a', keyPasswordSecret: { name: 'b' } } }, 'can read it in /proc'],
    ['SK040', { ...HTTPS, image: { tag: 'v7.0.8' } }, 'The image of sidekick v7.0.8 contains no CAs'],
  ],
  kept: [
    ['SK030', { tls: { serverSecret: 'a' } }],
    ['SK033', { sites: ['http://a{0...1}', 'https://b{0...1}'], tls: { caSecret: 'a' } }],
    ['SK040', { ...HTTPS, image: { tag: 'v7.0.8' }, tls: { caSecret: 'ca' } }],
  ],
});

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
