import { gateRules, versionRules } from '../../../lib/sidekick/rules/versionRules.ts';
import { checkRules, HTTPS, old } from './checkRules.ts';

checkRules(versionRules, {
  broken: [
    ['SK070', { image: { digest: `sha256:${'a'.repeat(64)}` } }, 'hides the version of sidekick'],
    ['SK071', { image: { tag: 'latest' } }, '"latest" is not a version of sidekick'],
    ['SK072', old('v0.3.0'), 'Sidekick v0.3.0 has no failover between sites'],
  ],
  warned: [
    ['SK073', { image: { tag: 'v4.0.0' } }, 'Sidekick v4.0.0 answers 200 with an empty body'],
    ['SK074', { image: { tag: 'v8.0.0' } }, 'Sidekick v8.0.0 is newer than v7.1.2'],
    ['SK075', { image: { tag: 'v3.0.4' } }, 'The registry quay.io has no image minio/sidekick v3.0.4'],
    ['SK075', { image: { registry: 'docker.io' } }, 'The registry docker.io has no image minio/sidekick v7.1.2'],
  ],
  kept: [
    ['SK070', { image: { digest: `sha256:${'a'.repeat(64)}` }, version: 'v7.0.1' }],
    ['SK071', { image: { tag: 'latest' }, version: '7.1.2' }],
    ['SK075', { image: { registry: 'mirror.example', tag: 'v3.0.4' } }],
  ],
});

checkRules(gateRules, {
  broken: [
    ['SK101', old('v0.4.0', { healthPort: 9001 }), 'Sidekick v0.4.0 has no --health-port'],
    ['SK102', old('v0.5.7', { readHealthPath: '/a', sites: ['http://a', 'http://b'] }), 'has no --read-health-path'],
    ['SK103', old('v2.0.3', { pprof: '127.0.0.1:6060' }), 'has no --pprof'],
    ['SK104', old('v0.5.5', { trace: 'all' }), 'Sidekick v0.5.5 has no --trace, or gives it another meaning'],
    ['SK105', old('v3.0.3', { dnsTtl: '30s' }), 'has no --dns-ttl'],
    ['SK106', { image: { tag: 'v4.0.2' }, errors: true, trace: 'all' }, 'has no --errors'],
    ['SK107', { image: { tag: 'v4.0.2' }, statusCode: [500], trace: 'all' }, 'has no --status-code'],
    ['SK108', { image: { tag: 'v4.0.4' }, hostBalance: 'random' }, 'has no --host-balance'],
    [
      'SK109',
      { image: { tag: 'v5.0.1' }, healthTimeout: '5s' },
      'Sidekick v5.0.1 has no --health-timeout: it would print its help',
    ],
    ['SK110', { image: { tag: 'v7.0.0' }, rrDnsMode: true, sites: ['http://a'] }, 'has no --rr-dns-mode'],
    ['SK111', { image: { tag: 'v7.0.0' }, tlsMax: '1.2' }, 'has no --tls-max'],
    ['SK112', { image: { tag: 'v7.0.1' }, autoTlsHost: 'a' }, 'has no --auto-tls-host'],
    ['SK113', { image: { tag: 'v7.0.4' }, healthOptimistic: true }, 'has no --health-optimistic'],
    ['SK114', old('v0.4.4', { ...HTTPS, tls: { caSecret: 'ca' } }), 'has no --cacert'],
    ['SK115', old('v0.5.1', { ...HTTPS, tls: { clientSecret: 'a' } }), 'has no --client-cert'],
    ['SK116', old('v0.5.1', { ...HTTPS, tls: { clientSecret: 'a' } }), 'has no --client-key'],
    ['SK117', old('v0.5.1', { tls: { serverSecret: 'a' } }), 'has no --cert, or gives it another meaning'],
    ['SK118', old('v0.5.1', { tls: { cert: '/a', key: '/b' } }), 'has no --key, or gives it another meaning'],
    [
      'SK119',
      { image: { tag: 'v7.0.7' }, tls: { serverSecret: 'a', keyPasswordSecret: { name: 'b' } } },
      'has no --key-password',
    ],
  ],
});
