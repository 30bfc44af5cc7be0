import { isIPv6 } from 'node:net';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainSite } from '../../../lib/sidekick/sites/explainSite.ts';
import { PORT, SITE_PATTERN } from '../../../lib/sidekick/sites/grammar.ts';
import { isIpv6 } from '../../../lib/sidekick/sites/siteChecks.ts';
import { NO_CONTEXT } from '../../../lib/expressions/context.ts';
import { Literal } from '../../../lib/expressions/literal.ts';
import { matcher, matches } from '../../../lib/expressions/regex.ts';
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
