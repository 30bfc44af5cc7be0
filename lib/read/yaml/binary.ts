import { TagMismatch } from './scalar.ts';

/** The text that `!!binary` means to Helm: base64 of UTF-8. @throws TagMismatch if it is no base64 */
export function binaryText(base64: string): string {
  const digits = base64.replace(/[\r\n]/g, '');
  if (!/^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/.test(digits)) {
    throw new TagMismatch('!!binary needs base64');
  }
  const bytes = Buffer.from(digits, 'base64');
  const text = bytes.toString('utf8');
  return Buffer.from(text).equals(bytes) ? text : replaceInvalid(bytes);
}

/** Reads UTF-8 as Go does: each byte that is none becomes one U+FFFD, where JavaScript may take several together. */
function replaceInvalid(bytes: Buffer): string {
  let text = '';
  for (let position = 0; position < bytes.length;) {
    const size = [1, 2, 3, 4].find((length) => isCharacter(bytes.subarray(position, position + length))) ?? 0;
    text += size === 0 ? '\uFFFD' : bytes.toString('utf8', position, position + size);
    position += Math.max(size, 1);
  }
  return text;
}

/** Whether bytes are one character: U+FFFD has three. */
function isCharacter(bytes: Buffer): boolean {
  const text = bytes.toString('utf8');
  return text.length > 0 && String.fromCodePoint(text.codePointAt(0) ?? 0) === text && Buffer.from(text).equals(bytes);
}
