/**
 * A values file that Helm reads as exactly these values: JSON, which is YAML too, but for the pairs of surrogates that
 * Helm's reader refuses as escapes and the characters that it refuses as they are. It ends with a line feed: without one
 * helm 4 loses a last line of exactly 4,096 bytes, or a multiple of it.
 */
export function jsonValues(values: object): string {
  const text = JSON.stringify(values).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${text}\n`;
}
