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
