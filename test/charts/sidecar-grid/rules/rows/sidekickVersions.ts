import type { ValuesObject } from '../../../../../lib/read/value.ts';
import { beside, DIGEST, HTTPS, old, type Pair, type Rows } from './row.ts';

const tag = (name: string, settings: ValuesObject = {}) => beside({ image: { tag: name }, ...settings });
const SECRET = { tls: { serverSecret: 'a' } };
const CLIENT = { ...HTTPS, tls: { clientSecret: 'a' } };
/** What else is wrong with images of before v4.0.1, and with those of before v3.0.2. */
const AGED = ['SK073'];
const OLD = ['SK008', 'SK073'];

/** versionRules.ts and gateRules.ts of lib/sidekick */
export const sidekickVersionRows: Rows = {
  SK070: [
    [beside({ image: { digest: DIGEST }, version: 'v7.1.2' }), beside({ image: { digest: DIGEST }, version: '' })],
  ],
  SK071: [[tag('latest', { version: '7.1.2' }), tag('latest')]],
  SK072: [[old('v0.4.0'), old('v0.3.9'), ...AGED]],
  SK073: [[tag('v4.0.1'), tag('v4.0.0')]],
  SK074: [[tag('v7.1.2'), tag('v7.1.3')]],
  SK075: [
    [tag('v4.0.1'), old('v4.0.1')],
    [old('v3.0.4'), tag('v3.0.4'), ...AGED],
    [tag('v3.0.4', { image: { tag: 'v3.0.4', registry: 'mirror.example' } }), tag('v3.0.4'), ...AGED],
  ],
  SK101: gate(old, 'v0.4.1', 'v0.4.0', { healthPort: 9001 }, AGED),
  SK102: gate(old, 'v0.5.8', 'v0.5.7', { readHealthPath: '/a', sites: ['http://a{0...1}', 'http://b.c'] }, AGED),
  SK103: gate(old, 'v2.0.4', 'v2.0.3', { pprof: '127.0.0.1:6060' }, OLD),
  SK104: gate(old, 'v0.5.6', 'v0.5.5', { trace: 'all' }, AGED),
  SK105: gate(old, 'v3.0.4', 'v3.0.3', { dnsTtl: '30s' }, AGED),
  SK106: gate(tag, 'v4.0.3', 'v4.0.2', { errors: true, trace: 'all' }),
  SK107: gate(tag, 'v4.0.3', 'v4.0.2', { statusCode: [500], trace: 'all' }),
  SK108: gate(tag, 'v4.0.5', 'v4.0.4', { hostBalance: 'random' }),
  SK109: gate(tag, 'v6.0.0', 'v5.99.9', { healthTimeout: '5s' }),
  SK110: gate(tag, 'v7.0.1', 'v7.0.0', { rrDnsMode: true, sites: ['http://a'], readyWhen: 'server' }, ['SK023']),
  SK111: gate(tag, 'v7.0.1', 'v7.0.0', { tlsMax: '1.2' }),
  SK112: gate(tag, 'v7.0.2', 'v7.0.1', { autoTlsHost: 'a', readyWhen: 'server' }, ['SK037']),
  SK113: gate(tag, 'v7.0.5', 'v7.0.4', { healthOptimistic: true, readyWhen: 'server' }),
  SK114: gate(old, 'v0.5.0', 'v0.4.9', { ...HTTPS, tls: { caSecret: 'ca' } }, AGED),
  SK115: gate(old, 'v0.5.2', 'v0.5.1', CLIENT, [...AGED, 'SK040', 'SK116']),
  SK116: gate(old, 'v0.5.2', 'v0.5.1', CLIENT, [...AGED, 'SK040', 'SK115']),
  SK117: gate(old, 'v0.5.2', 'v0.5.1', SECRET, [...AGED, 'SK118']),
  SK118: gate(old, 'v0.5.2', 'v0.5.1', { tls: { cert: '/a', key: '/b' } }, [...AGED, 'SK117']),
  SK119: gate(tag, 'v7.0.8', 'v7.0.7', { tls: { serverSecret: 'a', keyPasswordSecret: { name: 'b' } } }, ['SK038']),
};

/** The first version that has an option, and the last that has not. */
function gate(
  image: typeof tag,
  since: string,
  before: string,
  settings: ValuesObject,
  along: readonly string[] = [],
): readonly Pair[] {
  return [
    [image(since, settings), image(before, settings), ...along],
    [image(before), image(before, settings), ...along],
  ];
}
