import { tlsRules } from '../../../lib/sidekick/rules/tlsRules.ts';
import { checkRules, HTTPS } from './checkRules.ts';

checkRules(tlsRules, {
  broken: [
    ['SK030', { tls: { cert: '/tls/tls.crt' } }, 'serve plain HTTP'],
    ['SK031', { tls: { serverSecret: 'a', cert: '/a', key: '/b' } }, 'is given twice, as a Secret and as a file'],
    ['SK031', { ...HTTPS, tls: { clientSecret: 'a', clientCert: '/a' } }, 'is given twice, as a Secret and as a file'],
    ['SK031', { ...HTTPS, tls: { caSecret: 'a', cacert: '/a' } }, 'is given twice, as a Secret and as a file'],
    ['SK032', { ...HTTPS, tls: { clientKey: '/a' } }, 'with which sidekick does not start'],
    ['SK033', { tls: { caSecret: 'ca' } }, 'no site is of https'],
    ['SK033', { tls: { clientCert: '/a', clientKey: '/b' } }, 'no site is of https'],
    ['SK036', { autoTlsHost: 'a', tls: { serverSecret: 'a' } }, 'there is a certificate already'],
    ['SK039', { tls: { keyPasswordSecret: { name: 'a' } } }, 'there is a password, and no key that it opens'],
  ],
  warned: [
    ['SK034', { ...HTTPS, tls: { insecure: true } }, 'certificates of servers are not verified'],
    ['SK035', { sites: ['https://a', 'https://b.c'], tls: { caSecret: 'ca' } }, "replace the system's"],
    ['SK037', { autoTlsHost: 'localhost' }, 'each start of sidekick makes another certificate'],
    ['SK038', { tls: { serverSecret: 'a', keyPasswordSecret: { name: 'b' } } }, 'can read it in /proc'],
    ['SK040', { ...HTTPS, image: { tag: 'v7.0.8' } }, 'the image of sidekick v7.0.8 holds no authorities'],
  ],
  kept: [
    ['SK030', { tls: { serverSecret: 'a' } }],
    ['SK033', { sites: ['http://a{0...1}', 'https://b{0...1}'], tls: { caSecret: 'a' } }],
    ['SK040', { ...HTTPS, image: { tag: 'v7.0.8' }, tls: { caSecret: 'ca' } }],
  ],
});
