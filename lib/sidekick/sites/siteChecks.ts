import { length } from '../../expressions/collections.ts';
import { atMost, greaterThan } from '../../expressions/compare.ts';
import type { Expression } from '../../expressions/expression.ts';
import { and, not, or } from '../../expressions/logic.ts';
import { allMatches, firstMatch, matches, replaceMatches } from '../../expressions/regex.ts';
import { integerOf, replace, trimSuffix } from '../../expressions/strings.ts';
import { firstWhere } from '../../manifest/entries.ts';
import { RANGE } from './grammar.ts';

/** Checks of a site that its pattern cannot express. */
export interface SiteCheck {
  /** What it finds, as the comment of its helper. */
  readonly description: string;
  /** The wrong part of one or more sites with a space between them; `""` if nothing is wrong. */
  readonly find: (sites: Expression<string>) => Expression<string>;
  /** What is wrong, after what was found and without a full stop. */
  readonly problem: string;
  readonly fix: string;
}

/** The checks by the name of what they find. */
export const SITE_CHECKS = {
  reversedRange: {
    description: 'The first range of the sites that ends before it starts.',
    find: (sites) =>
      firstWhere(texts(allMatches(sites, RANGE)), 'range', (range) => {
        const number = (pattern: string) => integerOf(firstMatch(firstMatch(range, pattern), '[0-9]+'), 99_999);
        return greaterThan(number('[{][0-9]+'), number('[0-9]+[}]'));
      }),
    problem: 'is a range that ends before it starts',
    fix: 'Write the smaller number first.',
  },
  mixedPools: {
    description: 'The first site that mixes pools with and without a range.',
    find: (sites) => {
      const rangeSecond = '(^| )([^ ]*,)?[^ ,{]+,[^ ,{]*[{][^ ]*';
      const rangeFirst = '[^ ]*[{][^ ,]*,[^ ,{]+(,[^ ]*)?( |$)';
      return replaceMatches(firstMatch(sites, `${rangeSecond}|${rangeFirst}`), ' ', '');
    },
    problem: 'has pools with and without a range, so sidekick would expand none of the ranges',
    fix: 'Write a single server as a range too, such as {5...5}.',
  },
  mixedSchemes: {
    description: 'The first site that mixes http and https pools.',
    find: (sites) => firstMatch(sites, '[^ ]*http://[^ ,]*,https://[^ ]*|[^ ]*https://[^ ,]*,http://[^ ]*'),
    problem: 'has pools with http and pools with https',
    fix: 'Use one scheme in all pools of a site. Other sites may use the other scheme.',
  },
  longName: {
    description: 'The first host that is too long for DNS. A range counts with its last number.',
    find: (sites) =>
      firstMatch(replaceMatches(sites, '[{][0-9]+[.]{3}([0-9]+)[}]', '${1}'), '[-A-Za-z0-9]{64,}|[-.A-Za-z0-9]{254,}'),
    problem: 'is too long for DNS: a name may have 253 characters, a label 63',
    fix: 'Use a shorter host name.',
  },
  wrongAddress: {
    description: 'The first address in brackets that is not a valid IPv6 address.',
    find: (sites) => firstWhere(texts(allMatches(sites, '\\[[^ ,]*\\]')), 'address', (address) => not(isIpv6(address))),
    problem: 'is not an IPv6 address',
    fix: 'Write an address such as [2001:db8::1].',
  },
} as const satisfies Readonly<Record<string, SiteCheck>>;

/** What sites can have wrong. */
export type SiteCheckName = keyof typeof SITE_CHECKS;

/** What a pattern of a text matches is text. */
function texts(list: Expression<readonly unknown[]>): Expression<readonly string[]> {
  return list as Expression<readonly string[]>;
}

const GROUP = '[0-9A-Fa-f]{1,4}';
const GROUPS = `(${GROUP}(:${GROUP})*)?`;

/** An IPv6 address in brackets, without zone and without an IPv4 address at its end: `::` means groups that are 0. */
export function isIpv6(address: Expression<string>): Expression<boolean> {
  return or(
    matches(address, `^\\[(${GROUP}:){7}${GROUP}\\]$`),
    and(matches(address, `^\\[${GROUPS}::${GROUPS}\\]$`), atMost(length(allMatches(address, GROUP)), 7)),
  );
}

/** The sites' hosts without their first label, each as `//.minio-hl.team.svc`; addresses have no such {@link DOMAIN}. */
export function domains(sites: Expression<string>): Expression<string> {
  return replaceMatches(replaceMatches(sites, RANGE, '0'), '//[^./,: ]*', '//');
}

/** A domain among {@link domains}. */
export const DOMAIN = '//[.][^:,/ ]*[A-Za-z][^:,/ ]*';

/** A host: an address in brackets, or what ends before a port or another pool. */
const HOST = '(\\[[^\\],/ ]*\\]|[^\\[\\]:,/ ]+)';

/** The port of each pool of one or more sites with a space between them: its own, or that of its scheme. */
export function serverPorts(sites: Expression<string>): Expression<string> {
  const own = replaceMatches(sites, `https?://${HOST}:([0-9]+)/?`, '${2}');
  const plain = replaceMatches(own, `http://${HOST}/?`, '80');
  const secure = replaceMatches(plain, `https://${HOST}/?`, '443');
  return trimSuffix(replace(secure, ',', ' '), ' ');
}
