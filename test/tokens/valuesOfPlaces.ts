import {
  boolean,
  freeList,
  freeMap,
  integer,
  list,
  number,
  object,
  optional,
  quantity,
  type ReferenceOf,
  string,
  stringMap,
} from '../../lib/index.ts';

/** One value of each kind. */
export const VALUES = object('Values.', {
  s: string({ description: 'A text.', default: 'a' }),
  full: string({ description: 'A text with a character.', default: 'a', minLength: 1 }),
  word: string({ description: 'A word.', default: 'web', pattern: '^[a-z]([-a-z0-9]{0,20}[a-z0-9])?$', safe: true }),
  maybe: optional(string({ description: 'A text that may be absent.' })),
  n: integer({ description: 'A number.', default: 5, minimum: 1, maximum: 60 }),
  wide: integer({ description: 'A number without bounds.', default: 5 }),
  fraction: number({ description: 'A number with a fraction.', default: 1.5 }),
  maybeNumber: optional(integer({ description: 'A number that may be absent.', minimum: 1, maximum: 9 })),
  b: boolean({ description: 'A switch.', default: true }),
  q: quantity({ description: 'A quantity.', default: '250m' }),
  texts: list(string({ description: 'A text.' }), { description: 'Texts.' }),
  pairs: stringMap({ description: 'Texts by name.', keyPattern: '^[a-z][a-z0-9]*$' }),
  m: freeMap({ description: 'Any map.' }),
  l: freeList({ description: 'Any list.' }),
});

/** What constructs of the table are made of. */
export type Values = ReferenceOf<typeof VALUES>;
