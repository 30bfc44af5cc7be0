/** What a token is; the `…-start` and `block-end` tokens of block style come from indentation. */
export type TokenKind =
  | 'stream-end'
  | 'version'
  | 'tag-directive'
  | 'document-start'
  | 'document-end'
  | 'block-sequence-start'
  | 'block-mapping-start'
  | 'block-end'
  | 'flow-sequence-start'
  | 'flow-sequence-end'
  | 'flow-mapping-start'
  | 'flow-mapping-end'
  | 'block-entry'
  | 'flow-entry'
  | 'key'
  | 'value'
  | 'alias'
  | 'anchor'
  | 'tag'
  | 'plain'
  | 'quoted';

/** A piece of a values file. */
export interface Token {
  readonly kind: TokenKind;
  /** Where it starts in the text. */
  readonly start: number;
  /** A scalar's text, an anchor's name, a tag's handle, a version. */
  readonly value: string;
  /** What follows a tag's handle, or what a %TAG directive replaces it with. */
  readonly suffix: string;
}

/** A token of one kind at one place. */
export function token(kind: TokenKind, start: number, value = '', suffix = ''): Token {
  return { kind, start, value, suffix };
}
