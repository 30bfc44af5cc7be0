import { matcher } from '../../expressions/regex.ts';

/*
 * What a SITE argument may be. sidekick takes a little more, which does nothing or something else than it says: ports and
 * paths with ranges, hexadecimal ranges, users, queries.
 * https://github.com/minio/sidekick/blob/v7.1.2/main.go and https://github.com/minio/pkg/blob/v3.3.4/ellipses/ellipses.go
 */

/** A range of numbers: `{0...3}`. */
export const RANGE = '[{][0-9]{1,5}[.]{3}[0-9]{1,5}[}]';

/** Labels are words with dashes between them, a name is labels with dots between them. */
const WORD = `([A-Za-z0-9]|${RANGE})+`;
const NAME = `${WORD}((-+|[.])${WORD})*[.]?`;

/** A port, 1 to 65535. */
export const PORT = '(6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})';

const POOL = `https?://(${NAME}|\\[[0-9A-Fa-f:]+\\])(:${PORT})?/?`;

/** A SITE: pools, which are URLs of a name or address that may have ranges, with commas between them. */
export const SITE_PATTERN = `^${POOL}(,${POOL})*$`;

/** Longest SITE. */
export const SITE_LENGTH = 4096;

/**
 * Why a text is no site, in words that a pattern does not have; empty for a text that the pattern takes. A pool has one
 * reason, the first that is found.
 */
export function explainSite(text: string): readonly string[] {
  if (text.length > SITE_LENGTH) return [`is longer than ${SITE_LENGTH} characters`];
  if (matcher(SITE_PATTERN).test(text)) return [];
  if (/\{[^{}.]*,[^{}.]*\}/.test(text))
    return [
      'has a list in braces, which a comma would cut in two: write a range such as {1...3}, or whole pools with commas between them',
    ];
  return [...new Set(text.split(',').flatMap((pool) => explainPool(pool) ?? []))];
}

function explainPool(pool: string): string | undefined {
  return PROBLEMS.find(([is]) => is(pool))?.[1];
}

const SCHEME = /^https?:\/\//;

/** What a pool can get wrong, the plainest first. */
const PROBLEMS: readonly (readonly [is: (pool: string) => boolean, problem: string])[] = [
  [(pool) => pool === '', 'has a pool without a text: a site is one or more URLs with single commas between them'],
  [(pool) => /[\s\p{Cc}]/u.test(pool), 'has white space: URLs follow each other with a comma alone between them'],
  [(pool) => !SCHEME.test(pool) && /^https?:\/\//i.test(pool), 'has a scheme in capitals: write http:// or https://'],
  [(pool) => !SCHEME.test(pool), 'has a pool that does not start with http:// or https://'],
  [(pool) => pool.includes('@'), 'names a user, which sidekick never sends: S3 clients sign their requests themselves'],
  [(pool) => /[?#]/.test(pool), 'has a query or fragment, which sidekick never sends'],
  [
    (pool) => /\{[0-9a-f]*[a-f][0-9a-f]*\.{3}[0-9a-f]+\}|\{[0-9a-f]+\.{3}[0-9a-f]*[a-f][0-9a-f]*\}/.test(pool),
    'has a range of hexadecimal numbers, of which sidekick still takes 10 for ten: write decimal numbers',
  ],
  [(pool) => /\{[0-9]*[0-9]{6}|\.{3}[0-9]{6,}/.test(pool), 'has a range of numbers with more than five digits'],
  [
    (pool) => /[{}]|\.{3}/.test(pool.replace(new RegExp(RANGE, 'g'), '0')),
    'has a range that is not written {0...3}: two numbers, three dots, one pair of braces',
  ],
  [
    (pool) => /^https?:\/\/[0-9A-Fa-f]*:[0-9A-Fa-f]*:/.test(pool),
    'has an IPv6 address without brackets: write [2001:db8::1]',
  ],
  [(pool) => /^https?:\/\/(:|\/|$)/.test(pool), 'has no host'],
  [
    (pool) => /^https?:\/\/[^/]*\/[^]/.test(pool),
    'has a path, which sidekick puts before the health path only, never before that of a request: set healthPath',
  ],
  [
    (pool) => /:[^:\]]*\{[^:\]]*$/.test(pool.replace(SCHEME, '')),
    'has a range in the port: write a pool for each port, so that a network policy can name them',
  ],
  [(pool) => !PORT_AT_END.test(pool.replace(SCHEME, '')), 'has a port that is no number from 1 to 65535'],
  [() => true, 'has a host that is neither a DNS name nor an IPv4 address nor an IPv6 address in brackets'],
];

/** A host, which is in brackets or has no colon, and a port that may be left out. */
const PORT_AT_END = new RegExp(`^(\\[[^\\]]*\\]|[^:]*)(:${PORT})?/?$`);
