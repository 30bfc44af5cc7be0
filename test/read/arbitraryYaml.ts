import fc from 'fast-check';

/** Texts with something put in or cut out. */
export function mutated(texts: fc.Arbitrary<string>, inserts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(texts, inserts, fc.nat(), fc.nat(3)).map(([text, insert, position, cut]) => {
    const at = position % (text.length + 1);
    return text.slice(0, at) + (cut === 0 ? insert : '') + text.slice(at + cut);
  });
}

/** Line breaks, and as many blanks after them as one likes. */
const space = fc.constantFrom(' ', '\n', '\n ', '\n   ', '\n\n', '\r\n', ' # c\n', '\n\t');

/** Scalars and pairs for brackets, some of them over several lines. */
const atom = fc.oneof(
  fc.constantFrom('x', '1', '"y"', 'a b', 'k: v', '"k": v', 'k: [1]', '{}', '[]'),
  space.chain((gap) => fc.constantFrom(`"m${gap}n"`, `'p${gap}q'`, `u${gap}w`, `k:${gap}v`, `"k":${gap}1`)),
);

/** What stands in brackets, its lines indented as little as one likes. */
const brackets = fc.letrec<{ item: string; flow: string }>((tie) => ({
  item: fc.oneof({ depthSize: 'small', withCrossShrink: true }, atom, tie('flow')),
  flow: fc
    .tuple(fc.boolean(), fc.array(tie('item'), { maxLength: 3 }), space, space)
    .map(([isList, items, before, after]) => {
      const entries = isList ? items : items.map((item, index) => (item.includes(':') ? item : `k${index}: ${item}`));
      return `${isList ? '[' : '{'}${before}${entries.join(`,${after}`)}${after}${isList ? ']' : '}'}`;
    }),
})).flow;

/** A block text in whose lines brackets mean nothing. */
const blockText = fc
  .tuple(
    fc.constantFrom('|', '>', '|-', '|+'),
    fc.array(fc.constantFrom('{', '}', ']', '  }', '],', 'text', 'x: y', '"q'), { minLength: 1, maxLength: 4 }),
  )
  .map(([sign, lines]) => [sign, ...lines.map((line) => `      ${line}`)].join('\n'));

/** Documents in which brackets, quotes and block texts stand at several depths. */
export const enclosed: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom('', 'deep:\n  ', 'list:\n  - '), fc.oneof(brackets, blockText, atom)), {
    minLength: 1,
    maxLength: 5,
  })
  .map((entries) =>
    entries.map(([before, value], index) => `a${index}:\n  ${before.replace('\n', '\n  ')}k: ${value}\n`).join(''),
  );
