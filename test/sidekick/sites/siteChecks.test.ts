import { describe, expect, test } from 'vitest';
import { TextHelper } from '../../../lib/expressions/helper.ts';
import { countDistinctMatches } from '../../../lib/expressions/regex.ts';
import {
  DOMAIN,
  domains,
  serverPorts,
  SITE_CHECKS,
  type SiteCheckName,
} from '../../../lib/sidekick/sites/siteChecks.ts';
import { a, bothMeanings } from '../../support/bothMeanings.ts';

const both = bothMeanings();
const sites = a.string('sites');

const LONG = 'x'.repeat(60);

/** Sites with a space between them, and what each check finds of them, in both languages. */
const FOUND: readonly (readonly [SiteCheckName, string, string])[] = [
  ['reversedRange', 'http://a{4...1}:9000', '{4...1}'],
  ['reversedRange', 'http://a{1...4} http://b{10...9}', '{10...9}'],
  ['reversedRange', 'http://a{1...4}-{2...1}', '{2...1}'],
  ['reversedRange', 'http://a{12346...12345}', '{12346...12345}'],
  ['reversedRange', 'http://a{21...9}', '{21...9}'],
  ['reversedRange', 'http://a{1...1}', ''],
  ['reversedRange', 'http://a{9...10}', ''],
  ['reversedRange', 'http://a{009...10}', ''],
  ['reversedRange', 'http://a{12345...12346}', ''],
  ['reversedRange', 'http://a{00...3},http://a{99...100}', ''],
  ['mixedPools', 'http://a{1...2}:1,http://b:1', 'http://a{1...2}:1,http://b:1'],
  ['mixedPools', 'http://a:1,http://b{1...2}:1', 'http://a:1,http://b{1...2}:1'],
  ['mixedPools', 'http://a http://b,http://c{1...2},http://d http://e', 'http://b,http://c{1...2},http://d'],
  ['mixedPools', 'http://a{1...2},http://b{1...2},http://c', 'http://a{1...2},http://b{1...2},http://c'],
  ['mixedPools', 'http://a,http://b,http://c{1...2}', 'http://a,http://b,http://c{1...2}'],
  ['mixedPools', 'http://a{1...2},http://b{1...2}', ''],
  ['mixedPools', 'http://a,http://b http://c{1...2},http://d{1...2} http://e', ''],
  ['mixedSchemes', 'http://a,https://b', 'http://a,https://b'],
  ['mixedSchemes', 'http://a https://b,https://c,http://d', 'https://b,https://c,http://d'],
  ['mixedSchemes', 'http://a,http://b https://c,https://d', ''],
  ['longName', `http://${LONG}abcd`, `${LONG}abcd`],
  ['longName', `http://${LONG}abc`, ''],
  ['longName', `http://${LONG}{10...99}`, ''],
  ['longName', `http://${LONG}{10...100}a`, `${LONG}100a`],
  ['longName', `http://${'abcdefgh.'.repeat(28)}a`, ''],
  ['longName', `http://${'abcdefgh.'.repeat(28)}ab`, `${'abcdefgh.'.repeat(28)}ab`],
  ['wrongAddress', 'http://[::1]:9000,http://[2001:db8::1]', ''],
  ['wrongAddress', 'http://[1:2:3:4:5:6:7:8] http://[::] http://[1::]', ''],
  ['wrongAddress', 'http://[fe80:0:0:0:1:2:3:4:5]', '[fe80:0:0:0:1:2:3:4:5]'],
  ['wrongAddress', 'http://[1::2::3]:9000', '[1::2::3]'],
  ['wrongAddress', 'http://[12345::]', '[12345::]'],
];

test.each(FOUND)('%s of %s finds %j', async (name, text, expected) => {
  const found = TextHelper.define('found', 'What is found.', SITE_CHECKS[name].find(sites));
  expect(await both.value(found, { sites: text })).toBe(expected);
});

describe('domains', () => {
  test.each([
    ['http://minio-{0...3}.minio-hl.a.svc:9000,http://pool-1-{0...3}.minio-hl.a.svc:9000', 1],
    ['http://minio-{0...3}.hl.a.svc,http://minio-{0...3}.hl.b.svc', 2],
    ['http://172.17.0.{2...5},http://172.17.0.{6...9}', 0],
    ['http://a:1 http://b:1', 0],
    ['http://[2001:db8::1]:9000', 0],
    ['https://s3.example.com/ https://s3.example.org./', 2],
  ])('%s has %j', async (text, expected) => {
    expect(await both.value(countDistinctMatches(domains(sites), DOMAIN), { sites: text })).toBe(expected);
  });
});

test.each([
  ['http://a', '80'],
  ['https://a/', '443'],
  ['http://a:1', '1'],
  ['http://a-{0...3}.b.c:9000/', '9000'],
  ['http://[::1]', '80'],
  ['https://[fd00::9000]:65535', '65535'],
  ['http://a,http://b:81 https://c,https://[::1]:4443/', '80 81 443 4443'],
  ['http://10.0.0.1:9000,http://10.0.0.2 ', '9000 80'],
  ['http://http:5 https://https', '5 443'],
])('of %j are %j', async (sites, ports) => {
  expect(await both.value(serverPorts(a.string('sites', { safe: true, ascii: true })), { sites })).toBe(ports);
});
