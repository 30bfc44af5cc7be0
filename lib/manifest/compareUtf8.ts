/** Orders texts as Go does, by their bytes in UTF-8, which is by code point; JavaScript orders by UTF-16 units. */
export function compareUtf8(left: string, right: string): number {
  if (isBasic(left) && isBasic(right)) return left < right ? -1 : left > right ? 1 : 0;
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}

/** Has no surrogates, so UTF-16 units and code points order alike. */
function isBasic(text: string): boolean {
  return !/[\ud800-\udfff]/.test(text);
}
