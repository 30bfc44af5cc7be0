/** The end of the text: charCodeAt() gives NaN there. */
export function isEnd(code: number): boolean {
  return !(code > 0);
}

/** A line break of YAML 1.1: besides LF and CR also NEL, LS and PS. */
export function isBreak(code: number): boolean {
  return code === 10 || code === 13 || code === 0x85 || code === 0x2028 || code === 0x2029;
}

/** A space or a tab. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

/** A line break, or the end of the text. */
export function isBreakOrEnd(code: number): boolean {
  return isBreak(code) || isEnd(code);
}

/** What must follow an indicator such as `-` or `:` in block style. */
export function isBlankOrEnd(code: number): boolean {
  return isBlank(code) || isBreakOrEnd(code);
}

/** A character of an anchor's name or of a tag's handle. */
export function isWord(code: number): boolean {
  return isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95 || code === 45;
}

/** `0` to `9`. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** One of the characters of `set`; the end of the text is in no set. */
export function isOneOf(code: number, set: string): boolean {
  return code > 0 && set.includes(String.fromCharCode(code));
}
