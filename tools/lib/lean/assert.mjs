// What yargs uses of node's assert, which loads the colours and the streams of terminals.

/**
 * @param {unknown} actual
 * @param {unknown} expected
 * @param {string} [message]
 */
export function strictEqual(actual, expected, message) {
  if (!Object.is(actual, expected)) throw new Error(message);
}

/**
 * @param {unknown} actual
 * @param {unknown} unexpected
 * @param {string} [message]
 */
export function notStrictEqual(actual, unexpected, message) {
  if (Object.is(actual, unexpected)) throw new Error(message);
}
