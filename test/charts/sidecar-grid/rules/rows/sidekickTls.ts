import type { ValuesObject } from '../../../../../lib/read/value.ts';
import { beside, HTTPS, old, type Rows } from './row.ts';

const ISSUED = { enabled: true, issuerRef: { name: 'ca' } };
const UNSIGNED = { enabled: true };
const tls = (settings: ValuesObject, others: ValuesObject = {}) => beside({ ...others, tls: settings });
const https = (settings: ValuesObject, others: ValuesObject = {}) => beside({ ...HTTPS, ...others, tls: settings });

/** tlsRules.ts, certificateRules.ts and cacheRules.ts of lib/sidekick */
export const sidekickTlsRows: Rows = {
  SK030: [
    [tls({ cert: '/a', key: '/b' }), tls({ cert: '/a' })],
    [tls({ serverSecret: 'a' }), tls({ key: '/b' })],
  ],
  SK031: [
    [tls({ cert: '/a', key: '/b' }), tls({ serverSecret: 'a', cert: '/a', key: '/b' })],
    [https({ clientSecret: 'a' }), https({ clientSecret: 'a', clientCert: '/a' })],
    [https({ caSecret: 'a' }), https({ caSecret: 'a', cacert: '/a' })],
  ],
  SK032: [
    [https({ clientCert: '/a', clientKey: '/b' }), https({ clientCert: '/a' })],
    [https({ clientSecret: 'a' }), https({ clientKey: '/b' })],
  ],
  SK033: [
    [https({ caSecret: 'ca' }), tls({ caSecret: 'ca' })],
    [https({ clientCert: '/a', clientKey: '/b' }), tls({ clientCert: '/a', clientKey: '/b' })],
    [
      tls({ caSecret: 'a' }, { sites: ['http://a{0...1}', 'https://b{0...1}'] }),
      tls({ caSecret: 'a' }, { sites: ['http://a{0...1}', 'http://b{0...1}'] }),
    ],
  ],
  SK034: [[https({ insecure: false }), https({ insecure: true })]],
  SK035: [
    [
      tls({ caSecret: 'ca' }, { sites: ['https://a{0...1}', 'http://b.c'] }),
      tls({ caSecret: 'ca' }, { sites: ['https://a{0...1}', 'https://b.c'] }),
    ],
    [
      tls({}, { sites: ['https://a{0...1}', 'https://b.c'] }),
      tls({ cacert: '/a' }, { sites: ['https://a{0...1}', 'https://b.c'] }),
    ],
  ],
  SK036: [[tls({ serverSecret: 'a' }), tls({ serverSecret: 'a' }, { autoTlsHost: 'a' }), 'SK037']],
  SK037: [[beside({ autoTlsHost: '' }), beside({ autoTlsHost: 'a' })]],
  SK038: [[tls({ serverSecret: 'a' }), tls({ serverSecret: 'a', keyPasswordSecret: { name: 'b' } })]],
  SK039: [
    [tls({ serverSecret: 'a', keyPasswordSecret: { name: 'b' } }), tls({ keyPasswordSecret: { name: 'b' } }), 'SK038'],
  ],
  SK040: [
    [https({}, { image: { tag: 'v7.1.0' } }), https({}, { image: { tag: 'v7.0.99' } })],
    [https({ caSecret: 'ca' }, { image: { tag: 'v7.0.8' } }), https({}, { image: { tag: 'v7.0.8' } })],
    [beside({ image: { tag: 'v7.0.8' } }), https({}, { image: { tag: 'v7.0.8' } })],
  ],
  SK041: [[tls({ serverCertificate: ISSUED }), tls({ serverCertificate: UNSIGNED })]],
  SK042: [[https({ clientCertificate: ISSUED }), https({ clientCertificate: UNSIGNED }), 'SK045']],
  SK043: [[tls({ serverSecret: 'a' }), tls({ serverSecret: 'a', serverCertificate: ISSUED })]],
  SK044: [[https({ clientSecret: 'a' }), https({ clientSecret: 'a', clientCertificate: ISSUED }), 'SK045']],
  SK045: [[https({ clientSecret: 'a' }), https({ clientCertificate: ISSUED })]],
  SK080: [
    [
      old('v2.0.8', { cache: { endpoint: 'http://a', existingSecret: 'a' } }),
      old('v3.0.0', { cache: { endpoint: 'http://a', existingSecret: 'a' } }),
      'SK008',
      'SK073',
      'SK081',
    ],
  ],
  SK081: [
    [
      old('v2.0.8', { cache: { existingSecret: 'a' } }),
      old('v2.0.8', { cache: { endpoint: 'http://a', existingSecret: 'a' } }),
      'SK008',
      'SK073',
    ],
  ],
  SK082: [
    [
      old('v2.0.8', { cache: { endpoint: 'http://a', existingSecret: 'a' } }),
      old('v2.0.8', { cache: { endpoint: 'http://a', existingSecret: '' } }),
      'SK008',
      'SK073',
      'SK081',
    ],
  ],
  SK083: [
    [beside({ env: { SIDEKICK_CACHE_SECRET: 'x' } }), beside({ env: { SIDEKICK_CACHE_SECRET_KEY: 'x' } })],
    [beside({ env: { SIDEKICK_CACHE: 'x' } }), beside({ env: { SIDEKICK_CACHE_ENDPOINT: 'x' } })],
  ],
};
