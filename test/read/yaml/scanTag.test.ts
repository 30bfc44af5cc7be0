import { expect, test } from 'vitest';
import { errorOf } from '../agreement.ts';

test.each([
  ['a: &b.c 1', '1:4: the name of an anchor has letters, digits, - and _ only; quote a text that starts with &'],
  ['a: *', '1:4: the name of an alias has letters, digits, - and _ only; quote a text that starts with *'],
  ['a: !<b', '1:4: the tag that starts here has no closing >'],
  ['a: !!', '1:4: a tag needs a name'],
  ['a: !b{} c', '1:6: a tag must be followed by a blank'],
  ['a: !%zz b', '1:4: % in a tag must start an octet of UTF-8, such as %C3%A9'],
  ['%TAG e x', '1:1: %TAG needs a handle that starts with !'],
  ['%TAG !e x', '1:1: %TAG needs a handle that ends with !'],
  ['%TAG !e!', '1:1: %TAG needs a blank after its handle'],
  ['%TAG !e! x{', '1:1: %TAG takes a handle and a prefix only'],
])('refuses a tag, an anchor or an alias: %j', (text, error) => {
  expect(errorOf(text)).toBe(`values.yaml:${error}`);
});
