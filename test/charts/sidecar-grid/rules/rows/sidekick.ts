import type { ValuesObject } from '../../../../../lib/read/value.ts';
import { beside, old, type Rows } from './row.ts';

const TWO = ['http://a{0...3}', 'http://b.c{0...3}'];
const PLAIN = { nativeSidecars: false };
const SCRAPED = { podMonitor: { enabled: true } };
const sites = (...list: string[]) => beside({ sites: list });
const port = (number: number, app: ValuesObject = {}) => ({ ...beside({ port: number }), app });
const env = (name: string) => beside({ env: { [name]: 'x' } });
const appEnv = (name: string) => ({ ...beside(), app: { env: { [name]: 'x' } } });

/** healthRules.ts, siteRules.ts, exposureRules.ts, containerRules.ts and sidecarRules.ts of lib/sidekick */
export const sidekickRows: Rows = {
  SK001: [
    [beside({ healthPath: '/a' }), beside({ healthPath: '/' })],
    [{ sidekick: { healthPath: '' } }, beside({ healthPath: '' })],
  ],
  SK002: [[beside({ readHealthPath: '/read', sites: TWO }), beside({ readHealthPath: '/read' })]],
  SK003: [
    [beside({ healthDuration: '5s' }), beside({ healthDuration: '5' })],
    [old('v2.0.0', { healthDuration: '5s' }), old('v1.2.9', { healthDuration: '5s' }), 'SK008', 'SK073'],
  ],
  SK004: [[beside({ healthDuration: '0h0m0.1s' }), beside({ healthDuration: '0h0m0.0s' })]],
  SK005: [[beside({ healthTimeout: '1ms' }), beside({ healthTimeout: '0ms' })]],
  SK006: [[beside({ dnsTtl: '1s' }), beside({ dnsTtl: '0s' })]],
  SK007: [
    [beside({ dnsTtl: '59s' }), beside({ dnsTtl: '60s' })],
    [beside({ dnsTtl: '999ms' }), beside({ dnsTtl: '1m' })],
  ],
  SK008: [
    [old('v3.0.2'), old('v3.0.1'), 'SK073'],
    [old('v1.1.9'), old('v1.2.0'), 'SK073'],
  ],
  SK010: [
    [sites('http://a'), sites()],
    [beside({ sites: [], statefulSetSite: { names: ['minio'], service: 'hl' } }), sites()],
  ],
  SK011: [[sites('http://a{1...4}'), sites('http://a{4...1}')]],
  SK012: [[sites('http://a{1...4},http://b{1...4}'), sites('http://a{1...4},http://b')]],
  SK013: [[sites('http://a,http://b'), sites('http://a,https://b')]],
  SK014: [[sites(`http://${'x'.repeat(63)}`), sites(`http://${'x'.repeat(64)}`)]],
  SK015: [[sites('http://[1::2:3]'), sites('http://[1::2::3]')]],
  SK016: [
    [
      beside({ statefulSetSite: { names: ['minio'], service: 'hl' } }),
      beside({ statefulSetSite: { names: ['minio'], service: '' } }),
    ],
  ],
  SK020: [
    [
      sites('http://m-{0...3}.hl.a.svc,http://n-{0...3}.hl.a.svc'),
      sites('http://m-{0...3}.hl.a.svc,http://m-{0...3}.hl.b.svc'),
    ],
  ],
  SK021: [
    [sites('http://minio-0.hl:9000,http://minio-1.hl:9000'), sites('http://minio-0.hl:9000', 'http://minio-1.hl:9000')],
    [sites('http://minio.a.svc', 'http://minio.b.svc'), sites('http://minio-0.hl', 'http://minio-1.hl')],
  ],
  SK022: [
    [
      beside({ rrDnsMode: true, sites: ['http://minio'] }),
      beside({ rrDnsMode: true, sites: ['http://minio{0...3}'] }),
      'SK023',
    ],
  ],
  SK023: [[beside({ rrDnsMode: false, sites: ['http://a'] }), beside({ rrDnsMode: true, sites: ['http://a'] })]],
  SK050: [[beside({ trace: 'all' }), beside({ trace: 'all', debug: true })]],
  SK051: [
    [beside({ errors: true, trace: 'application' }), beside({ errors: true })],
    [beside({ statusCode: [500], trace: 'all' }), beside({ statusCode: [500], trace: 'all', quiet: true })],
    [beside({ debug: true, trace: 'all' }), beside({ debug: true }), 'SK050'],
  ],
  SK052: [
    [beside({ pprof: '127.0.0.1:6060' }), beside({ pprof: '10.127.0.0:6060' })],
    [beside({ pprof: '[::1]:6060' }), beside({ pprof: ':6060' })],
  ],
  SK053: ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy'].map((name) => [
    beside({ env: { [name]: 'http://proxy:3128', no_proxy: '.svc' } }),
    beside({ env: { [name]: 'http://proxy:3128', no_proxies: '.svc' } }),
  ]),
  SK054: [[env('SIDEKICK_KEY_PASSWORDS'), env('SIDEKICK_KEY_PASSWORD')]],
  SK060: ['startup', 'readiness', 'liveness'].map((probe) => [
    beside({ probes: { [probe]: { periodSeconds: 1 } } }),
    beside({ listen: 'loopback', probes: { [probe]: { periodSeconds: 1 } } }),
  ]),
  SK061: [[beside(SCRAPED), beside({ ...SCRAPED, listen: 'loopback' })]],
  SK062: [
    [beside(SCRAPED), beside({ ...SCRAPED, tls: { serverSecret: 'a' } })],
    [
      beside({ podMonitor: { enabled: true, tlsConfig: { serverName: 'a' } }, tls: { serverSecret: 'a' } }),
      beside({ ...SCRAPED, autoTlsHost: 'a' }),
      'SK037',
    ],
  ],
  SK063: [
    [beside({ ...SCRAPED, sites: ['http://a'] }), beside({ ...SCRAPED, sites: TWO })],
    [
      beside({ ...SCRAPED, sites: TWO, image: { tag: 'v7.0.0' } }),
      beside({ ...SCRAPED, sites: TWO, image: { tag: 'v7.0.1' }, readyWhen: 'server' }),
    ],
  ],
  SK064: [
    [beside({ image: { tag: 'v7.0.0' } }), beside({ image: { tag: 'v7.0.1' } })],
    [beside({ image: { tag: 'v7.0.5' } }), beside({ image: { tag: 'v7.0.4' } })],
    [
      beside({ image: { tag: 'v7.0.4' }, readyWhen: 'server' }),
      beside({ image: { tag: 'v7.0.4' }, readyWhen: 'server', listen: 'loopback' }),
    ],
  ],
  SK065: [
    [port(8079), port(8080)],
    [port(5700), port(5701)],
    [port(909, { extraPorts: { a: 9090 } }), port(9090, { extraPorts: { a: 9090 } })],
    [
      { ...port(8081), metrics: { enabled: false } },
      { ...port(8081), metrics: { enabled: true } },
    ],
    [{ ...port(5701), topology: 'client-server' }, port(5701)],
  ],
  SK067: [
    [
      { ...beside(), ...PLAIN, kubeVersion: '1.30.0' },
      { ...beside(), ...PLAIN, kubeVersion: '1.29.9' },
    ],
    [
      { ...beside(), nativeSidecars: true, kubeVersion: '1.29.9' },
      { ...beside(), nativeSidecars: 'auto', kubeVersion: '1.29.9' },
    ],
  ],
  SK068: ['AWS_ENDPOINT_URL_S3', 'AWS_REGION', 'AWS_DEFAULT_REGION', 'AWS_CA_BUNDLE'].map((name) => [
    appEnv(`${name}S`),
    appEnv(name),
  ]),
};
