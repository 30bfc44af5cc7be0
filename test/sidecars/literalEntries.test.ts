import { expect, test } from 'vitest';
import { Literal } from '../../lib/expressions/literal.ts';
import { and, not } from '../../lib/expressions/logic.ts';
import { block } from '../../lib/manifest/block.ts';
import { remark } from '../../lib/manifest/remark.ts';
import { spread } from '../../lib/manifest/spread.ts';
import { when } from '../../lib/manifest/when.ts';
import { literalEntries, textOf } from '../../lib/sidecars/literalEntries.ts';
import { a, templateOf } from '../support/bothMeanings.ts';

const [on, off] = [a.boolean('on'), a.boolean('off')];

test('entries are found in blocks, conditions and comments; the user’s are not', () => {
  const list = [
    { name: 'always' },
    block('b', 'A block.', [remark('Why.', { name: 'inside' })]),
    when(on, { name: 'on' }, { name: 'else' }),
    spread(a.list('users')),
  ];
  expect(literalEntries(list).map((entry) => textOf(entry, 'name'))).toEqual(['always', 'inside', 'on', 'else']);
});

test('an entry has all conditions around it', () => {
  const [entry, otherwise] = literalEntries([when(on, when(off, { name: 'x' })), when(on, {}, { name: 'y' })]);
  expect(templateOf(entry?.where ?? off)).toBe(templateOf(and(on, off)));
  expect(templateOf(otherwise?.where ?? off)).toBe(templateOf(on));
  expect(templateOf(literalEntries([when(on, {}, {})])[1]?.where ?? off)).toBe(templateOf(not(on)));
  expect(literalEntries([{}])[0]?.where).toBe(Literal.of(true));
});

test('a field that values decide has no text', () => {
  expect(textOf({ fields: { name: a.string('name') }, where: on }, 'name')).toBeUndefined();
});
