import { expect, test } from 'vitest';
import { certificateValues } from '../../lib/sidekick/certificates.ts';
import { defaultsOf } from '../../lib/values/declaration.ts';
import { validate } from '../../lib/values/validate.ts';
import { sidekick, sidekickChart } from './chart.ts';
import { HTTPS } from './rules/checkRules.ts';

const { schema } = certificateValues('A certificate.');
const DEFAULTS = defaultsOf(certificateValues('A certificate.')) as Readonly<Record<string, unknown>>;

test('there is none by default, and its issuer is one of the namespace', () => {
  expect(DEFAULTS).toMatchObject({ enabled: false, issuerRef: { kind: 'Issuer', group: 'cert-manager.io' } });
  expect(validate(schema, DEFAULTS)).toEqual([]);
});

test.each([
  [{ dnsNames: ['*.example.com', 'a.b'] }, []],
  [{ dnsNames: ['a b'] }, ['/dnsNames/0']],
  [{ dnsNames: ['a.*.b'] }, ['/dnsNames/0']],
  [{ duration: '2160h', renewBefore: '720h' }, []],
  [{ duration: '90d' }, ['/duration']],
])('%j is taken, or refused at its place', (settings, places) => {
  expect(validate(schema, { ...DEFAULTS, ...settings }).map(({ pointer }) => pointer)).toEqual(places);
});

const ISSUED = { enabled: true, issuerRef: { name: 'ca', kind: 'ClusterIssuer' } };

function certificates(settings: object): readonly Readonly<Record<string, unknown>>[] {
  const { objects } = sidekickChart.render({ values: sidekick(settings), release: 'shop' });
  return objects.filter((object) => object['kind'] === 'Certificate');
}

test('there are none unless the user wants some', () => {
  expect(certificates({})).toEqual([]);
  expect(certificates({ enabled: false, tls: { serverCertificate: ISSUED } })).toEqual([]);
});

test('the one for clients is for where they find sidekick, and for names of the user', () => {
  const tls = { serverCertificate: { ...ISSUED, dnsNames: ['*.example.com'], duration: '48h', renewBefore: '24h' } };
  expect(certificates({ tls })).toMatchObject([
    {
      apiVersion: 'cert-manager.io/v1',
      metadata: { name: 'shop-sidekick-core-tls' },
      spec: {
        secretName: 'shop-sidekick-core-tls',
        issuerRef: { name: 'ca', kind: 'ClusterIssuer', group: 'cert-manager.io' },
        dnsNames: ['localhost', '*.example.com'],
        ipAddresses: ['127.0.0.1', '::1'],
        usages: ['digital signature', 'key encipherment', 'server auth'],
        duration: '48h',
        renewBefore: '24h',
      },
    },
  ]);
});

test('the one for servers tells them who asks', () => {
  const [certificate] = certificates({ ...HTTPS, tls: { clientCertificate: ISSUED } });
  expect(certificate?.['spec']).toEqual({
    secretName: 'shop-sidekick-core-client-tls',
    issuerRef: { name: 'ca', kind: 'ClusterIssuer', group: 'cert-manager.io' },
    commonName: 'shop-sidekick-core',
    usages: ['digital signature', 'key encipherment', 'client auth'],
    privateKey: { rotationPolicy: 'Always' },
  });
});
