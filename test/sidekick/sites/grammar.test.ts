import { isIPv6 } from 'node:net';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_CONTEXT } from '../../../lib/expressions/context.ts';
import { Literal } from '../../../lib/expressions/literal.ts';
import { matcher, matches } from '../../../lib/expressions/regex.ts';
import { explainSite, PORT, SITE_PATTERN } from '../../../lib/sidekick/sites/grammar.ts';
import { isIpv6 } from '../../../lib/sidekick/sites/siteChecks.ts';
import { a, bothMeanings } from '../../support/bothMeanings.ts';
import { VERDICTS } from '../verdicts.ts';

const both = bothMeanings();

describe('the pattern of a site', () => {
  const sites = [...new Set(VERDICTS.flatMap(({ args }) => args.filter((word) => !word.startsWith('-'))))];

  test.each(sites)('takes %j exactly when there is nothing to explain, in Go too', async (site) => {
    const isTaken = matcher(SITE_PATTERN).test(site);
    expect(explainSite(site).length === 0).toBe(isTaken);
    expect(await both.value(matches(a.string('site'), SITE_PATTERN), { site })).toBe(isTaken);
  });
});

test('the pattern of a port takes 1 to 65535, without zeros in front', () => {
  const port = new RegExp(`^${PORT}$`);
  const taken = Array.from({ length: 70_000 }, (_, number) => number).filter((number) => port.test(String(number)));
  expect([taken[0], taken.at(-1), taken.length]).toEqual([1, 65535, 65535]);
  expect(port.test('080')).toBe(false);
});

test('an IPv6 address is what node takes for one', () => {
  const isTaken = (address: string) => isIpv6(Literal.of(`[${address}]`)).evaluate(NO_CONTEXT);
  const group = fc.constantFrom('0', 'a', 'ffff', '12345', '');
  const address = fc.array(group, { maxLength: 9 }).map((groups) => groups.join(':'));
  fc.assert(
    fc.property(address, (text) => {
      expect(isTaken(text)).toBe(isIPv6(text));
    }),
    { numRuns: 2000 },
  );
  for (const text of ['::', '::1', '1::', '1:2:3:4:5:6:7:8', '1::8', 'fe80::1:2']) expect(isTaken(text)).toBe(true);
});

test.each([
  ['', 'has a pool without a text'],
  ['http://a:1,', 'has a pool without a text'],
  [',http://a:1', 'has a pool without a text'],
  [' http://a:1', 'has white space'],
  ['http://a:1, http://b:1', 'has white space'],
  ['http://a\tb', 'has white space'],
  ['Https://a:1', 'has a scheme in capitals'],
  ['minio1:9000', 'does not start with http:// or https://'],
  ['//minio1:9000', 'does not start with http:// or https://'],
  ['ftp://a', 'does not start with http:// or https://'],
  ['http:a', 'does not start with http:// or https://'],
  ['http://u:p@a:1', 'names a user, which sidekick never sends'],
  ['http://a:1#f', 'has a query or fragment'],
  ['http://a?x=1', 'has a query or fragment'],
  ['http://m{1,3}:9000', 'has a list in braces'],
  ['http://m{a...d}', 'has a range of hexadecimal numbers'],
  ['http://m{10...1f}', 'has a range of hexadecimal numbers'],
  ['http://m{1...100000}', 'has a range of numbers with more than five digits'],
  ['http://m{1..4}', 'has a range that is not written {0...3}'],
  ['http://m{1...}', 'has a range that is not written {0...3}'],
  ['http://m{{1...4}}', 'has a range that is not written {0...3}'],
  ['http://m1...4}', 'has a range that is not written {0...3}'],
  ['http://m{A...C}', 'has a range that is not written {0...3}'],
  ['http:///x', 'has no host'],
  ['http://:9000', 'has no host'],
  ['http://a:1/base/', 'has a path, which sidekick puts before the health path only'],
  ['http://a/p{1...4}', 'has a path, which sidekick puts before the health path only'],
  ['http://a:900{0...3}', 'has a range in the port'],
  ['http://a:0', 'has a port that is no number from 1 to 65535'],
  ['http://a:65536', 'has a port that is no number from 1 to 65535'],
  ['http://a:', 'has a port that is no number from 1 to 65535'],
  ['http://::1:9000', 'has an IPv6 address without brackets'],
  ['http://[::1]:x', 'has a port that is no number from 1 to 65535'],
  ['http://a_b', 'has a host that is neither a DNS name nor'],
  ['http://-a', 'has a host that is neither a DNS name nor'],
  ['http://a..b', 'has a host that is neither a DNS name nor'],
  ['http://[::z]', 'has a host that is neither a DNS name nor'],
  [`http://${'a.'.repeat(2100)}`, 'is longer than 4096 characters'],
])('%j %s', (site, reason) => {
  expect(explainSite(site).join('; ')).toContain(reason);
});

test('each pool has its own reason, and equal ones are told once', () => {
  expect(explainSite('a,b,http://c:0')).toEqual([
    'has a pool that does not start with http:// or https://',
    'has a port that is no number from 1 to 65535',
  ]);
});
