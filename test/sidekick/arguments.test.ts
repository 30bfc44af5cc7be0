import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeChart } from '../support/chartFolder.ts';
import { difference, ownAnswer } from '../../lib/testing/difference.ts';
import { Oracle } from '../support/oracle.ts';
import { container, sidekickChart } from './chart.ts';

function argumentsOf(settings: object): unknown {
  return container('args', settings);
}

const SITE = 'http://minio-{0...3}.minio-hl:9000';

describe('arguments', () => {
  test('flags come before sites, and what is not set is left to sidekick, but for three defaults of ours', () => {
    expect(argumentsOf({})).toEqual([
      '--address=:8080',
      '--health-path=/minio/health/ready',
      '--dns-ttl=30s',
      '--log',
      '--trace=',
      SITE,
    ]);
  });

  test('each option has its flag', () => {
    const settings = {
      port: 9001,
      listen: 'loopback',
      sites: ['https://a{1...4}', 'https://b.c{1...4}'],
      readHealthPath: '/read',
      healthPort: 9002,
      healthDuration: '5s',
      healthTimeout: '1m30s',
      healthOptimistic: true,
      hostBalance: 'random',
      dnsTtl: '5s',
      autoTlsHost: 'localhost,127.0.0.1',
      tlsMax: '1.2',
      log: false,
      trace: 'application',
      json: true,
      debug: true,
      errors: true,
      statusCode: [404, 500],
      pprof: '127.0.0.1:6060',
      tls: { insecure: true, cacert: '/ca.pem', clientCert: '/c.pem', clientKey: '/k.pem' },
    };
    expect(argumentsOf(settings)).toEqual([
      '--address=127.0.0.1:9001',
      '--health-path=/minio/health/ready',
      '--read-health-path=/read',
      '--health-port=9002',
      '--health-duration=5s',
      '--health-timeout=1m30s',
      '--health-optimistic',
      '--host-balance=random',
      '--dns-ttl=5s',
      '--auto-tls-host=localhost,127.0.0.1',
      '--tls-max=1.2',
      '--trace=application',
      '--json',
      '--debug',
      '--errors',
      '--status-code=404',
      '--status-code=500',
      '--pprof=127.0.0.1:6060',
      '--insecure',
      '--cacert=/ca.pem',
      '--client-cert=/c.pem',
      '--client-key=/k.pem',
      'https://a{1...4}',
      'https://b.c{1...4}',
    ]);
  });

  test('files of Secrets stand where Secrets are mounted, and the password in a variable', () => {
    const tls = {
      serverSecret: 'a',
      clientSecret: 'b',
      caSecret: 'c',
      keyPasswordSecret: { name: 'd' },
    };
    expect(argumentsOf({ quiet: true, sites: ['https://a'], tls })).toEqual([
      '--address=:8080',
      '--health-path=/minio/health/ready',
      '--dns-ttl=30s',
      '--log',
      '--trace=',
      '--quiet',
      '--cacert=/etc/sidekick/ca/ca.crt',
      '--client-cert=/etc/sidekick/client/tls.crt',
      '--client-key=/etc/sidekick/client/tls.key',
      '--cert=/etc/sidekick/server/tls.crt',
      '--key=/etc/sidekick/server/tls.key',
      '--key-password=$(SIDEKICK_KEY_PASSWORD)',
      'https://a',
    ]);
  });

  test.each([
    ['v0.4.0', ['--log']],
    ['v0.5.6', ['--log', '--trace=']],
    ['v3.0.4', ['--dns-ttl=30s', '--log', '--trace=']],
  ])('what %s does not have is not printed', (tag, flags) => {
    const image = { registry: 'docker.io', tag };
    expect(argumentsOf({ image })).toEqual(['--address=:8080', '--health-path=/minio/health/ready', ...flags, SITE]);
  });

  test('the site of StatefulSets comes first, in the namespace of the release', () => {
    const args = argumentsOf({ statefulSetSite: { names: ['minio'], service: 'hl' } }) as readonly string[];
    expect(args.slice(-2)).toEqual(['http://minio-{0...3}.hl.default.svc.cluster.local:9000', SITE]);
  });
});

/** Mostly the one, now and then the other. */
function mostly(right: readonly unknown[], wrong: readonly unknown[]): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 15, arbitrary: fc.constantFrom(...right) },
    { weight: 1, arbitrary: fc.constantFrom(...wrong) },
  );
}

/** Settings of which about half break a rule or two. */
const settings = fc.record({
  image: mostly([{ tag: 'v7.1.2' }, { tag: 'v7.1.2' }, { tag: 'v7.0.1-amd64' }], [{ tag: '0.5.8' }, { tag: 'latest' }]),
  version: mostly([''], ['v7.0.5', 'v4.0.5']),
  port: fc.integer({ min: 1, max: 65535 }),
  listen: fc.constantFrom('all', 'loopback'),
  sites: fc.array(
    mostly(
      [
        'http://a{1...4}',
        'https://b.c:9000',
        'http://[::1],http://[fd00::2]:9',
        'http://m{1...2}-{3...9}.d/,http://n{1...3}.e',
      ],
      ['http://z{2...1}', 'http://x,http://y{1...2}'],
    ),
    { minLength: 1, maxLength: 3 },
  ),
  statefulSetSite: fc.constantFrom({}, { names: ['a', 'b'], service: 'hl', replicas: 1000, scheme: 'https' }),
  healthPath: mostly(['/minio/health/cluster?maintenance=true', "/a%20b/~!&'()*+,;=:@"], ['/']),
  readHealthPath: mostly([''], ['/read']),
  healthPort: fc.constantFrom(0, 1, 65535),
  healthDuration: mostly(['', '.5s', '1h30m'], ['5', '0s']),
  dnsTtl: fc.constantFrom('', '5s', '1m', '100ms'),
  hostBalance: fc.constantFrom('', 'least', 'random'),
  log: fc.boolean(),
  trace: fc.constantFrom('all', 'minio', 'application'),
  errors: fc.boolean(),
  quiet: mostly([false], [true]),
  statusCode: fc.array(fc.integer({ min: 100, max: 599 }), { maxLength: 3 }),
  tls: mostly([{}, { insecure: true }, { serverSecret: 's' }], [{ caSecret: 'ca' }, { cert: '/a' }]),
  env: fc.constantFrom({}, { HTTP_PROXY: 'http://p' }, { GOMEMLIMIT: '50MiB', NO_PROXY: '.svc' }),
  extraEnv: fc.constantFrom([], [{ name: 'A', value: '{{ .Values }}' }]),
});

describe('both back-ends', () => {
  let oracle: Oracle;
  beforeAll(async () => {
    oracle = await Oracle.start();
  });
  afterAll(() => oracle.close());

  test('agree over 400 settings, on objects, notes and errors', async () => {
    const chart = writeChart('sidekick-core', sidekickChart.files());
    const counts = { taken: 0, refused: 0 };
    const property = fc.asyncProperty(settings, async (given) => {
      const [release, namespace, kubeVersion] = ['shop', 'team', '1.33.0'];
      const values = { sidekick: given };
      const own = ownAnswer(sidekickChart, { values, release, namespace, kubeVersion, apiVersions: [] });
      const helm = await oracle.render(chart, values, { name: release, namespace }, kubeVersion);
      if ('error' in own) expect(own.error.split('\n').filter((line) => !helm.error?.includes(line))).toEqual([]);
      else expect(difference(own, helm)).toBeUndefined();
      counts['error' in own ? 'refused' : 'taken']++;
    });
    await fc.assert(property, { numRuns: 400 });
    console.log(`sidekick: ${counts.taken} equal, ${counts.refused} refused by both, 0 differences`);
    expect(counts.taken).toBeGreaterThan(100);
    expect(counts.refused).toBeGreaterThan(50);
  });
});
