import type { Expression } from '../../expressions/expression.ts';
import { firstMatch, replaceMatches } from '../../expressions/regex.ts';
import { IPV6, RANGE } from './grammar.ts';

/** What the pattern of a site cannot tell. */
export interface SiteCheck {
  /** What it finds, for the comment above its helper. */
  readonly description: string;
  /** The part that is wrong of one or more sites with a space between them; `""` when nothing is. */
  readonly find: (sites: Expression<string>) => Expression<string>;
  /** What is wrong, after what was found. */
  readonly problem: string;
  readonly fix: string;
}

/** The last five of some digits; those before them are zeros. */
const FIVE_DIGITS = '[0-9]*([0-9])([0-9])([0-9])([0-9])([0-9])';
const EQUAL_PAIR = '(00|11|22|33|44|55|66|77|88|99)';
const FALLING_PAIR = '(10|2[01]|3[0-2]|4[0-3]|5[0-4]|6[0-5]|7[0-6]|8[0-7]|9[0-8])';

/** The checks by the name of what they find. */
export const SITE_CHECKS = {
  reversedRange: {
    description:
      'The first range of the sites that ends before it starts. Patterns cannot count: both numbers get five digits, which then are paired, and the first pair that is not alike decides.',
    find: (sites) => {
      const padded = replaceMatches(sites, '[{]([0-9]+)[.]{3}([0-9]+)[}]', '{${1}...${2}}<00000${1}-00000${2}>');
      const digits = `<${FIVE_DIGITS}-${FIVE_DIGITS}>`;
      const paired = replaceMatches(padded, digits, '<${1}${6},${2}${7},${3}${8},${4}${9},${5}${10}>');
      return replaceMatches(firstMatch(paired, `[{][0-9.]+[}]<(${EQUAL_PAIR},)*${FALLING_PAIR}`), '<.*', '');
    },
    problem: 'is a range that ends before it starts',
    fix: 'Write the smaller number first.',
  },
  mixedPools: {
    description: 'The first site of which some pools have ranges, and others have none.',
    find: (sites) => {
      const rangeSecond = '(^| )([^ ]*,)?[^ ,{]+,[^ ,{]*[{][^ ]*';
      const rangeFirst = '[^ ]*[{][^ ,]*,[^ ,{]+(,[^ ]*)?( |$)';
      return replaceMatches(firstMatch(sites, `${rangeSecond}|${rangeFirst}`), ' ', '');
    },
    problem: 'has pools with a range and pools without, of which sidekick would read no range',
    fix: 'Write a single server as a range, too, such as {5...5}.',
  },
  mixedSchemes: {
    description: 'The first site with pools of both schemes, for which sidekick has one transport.',
    find: (sites) => firstMatch(sites, '[^ ]*http://[^ ,]*,https://[^ ]*|[^ ]*https://[^ ,]*,http://[^ ]*'),
    problem: 'has pools of http and of https',
    fix: 'Give all pools of a site one scheme; another site may have another.',
  },
  longName: {
    description: 'The first host that is too long for DNS. A range counts as its last number, which is as wide as any.',
    find: (sites) =>
      firstMatch(replaceMatches(sites, '[{][0-9]+[.]{3}([0-9]+)[}]', '${1}'), '[-A-Za-z0-9]{64,}|[-.A-Za-z0-9]{254,}'),
    problem: 'is longer than a name of 253 characters or a label of 63',
    fix: 'Use a shorter name of the host.',
  },
  wrongAddress: {
    description: 'The first address in brackets that is no IPv6 address.',
    find: (sites) => firstMatch(replaceMatches(sites, `\\[(${IPV6})\\]`, ''), '\\[[^ ,]*\\]'),
    problem: 'is no IPv6 address',
    fix: 'Write it as [2001:db8::1].',
  },
} as const satisfies Readonly<Record<string, SiteCheck>>;

/** What sites can have wrong. */
export type SiteCheckName = keyof typeof SITE_CHECKS;

/** The sites' hosts without their first label, each as `//.minio-hl.team.svc`; addresses have no such {@link DOMAIN}. */
export function domains(sites: Expression<string>): Expression<string> {
  return replaceMatches(replaceMatches(sites, RANGE, '0'), '//[^./,: ]*', '//');
}

/** A domain among {@link domains}. */
export const DOMAIN = '//[.][^:,/ ]*[A-Za-z][^:,/ ]*';
