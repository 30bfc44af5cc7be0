import { expect, test } from 'vitest';
import { errorOf } from '../agreement.ts';

test.each([
  ['a: &b.c 1', '1:4: a name after & has letters, digits, - and _ only; quote a text that starts with &'],
  ['a: *b.c', '1:4: a name after * has letters, digits, - and _ only; quote a text that starts with *'],
  ['a: *', '1:5: quote a text that starts with *'],
  ['a: *b', '1:4: no anchor &b is defined before *b'],
  ['a: !<b', '1:4: the tag that opens here is never closed'],
  ['a: !!', '1:4: a tag needs a name'],
  ['a: !<>', '1:4: a tag needs a name'],
  ['a: !b{} c', '1:8: a tag is ! or !! and a name, with a blank behind: quote a text that starts with !'],
  ['a: !%zz b', '1:8: a tag is ! or !! and a name, with a blank behind: quote a text that starts with !'],
  ['a: !%ff b', '1:4: % in a tag must start an octet of UTF-8, such as %C3%A9'],
  ['a: !b#c d', '1:4: a tag cannot have a #: write %23'],
  ['a: !e!b c', '1:8: a tag is ! or !! and a name, with a blank behind: quote a text that starts with !'],
])('refuses a tag, an anchor or an alias: %j', (text, error) => {
  expect(errorOf(text)).toBe(`values.yaml:${error}`);
});
