import { expect, test } from 'vitest';
import { ExpressionText } from '../../../lib/read/set/text.ts';

test('a backslash takes the meaning of the next character away, whatever it is', () => {
  const text = new ExpressionText('a\\.b\\n.c\\');
  expect(text.until('.')).toEqual({ text: 'a.bn', stop: '.' });
  expect(text.until('.')).toEqual({ text: 'c', stop: '' });
});

test('without escapes a backslash stands for itself', () => {
  expect(new ExpressionText('a\\.b').until('.', false)).toEqual({ text: 'a\\', stop: '.' });
});

test('an empty value ends at a comma or at the end', () => {
  const text = new ExpressionText(' \t,\u00a0b');
  expect(text.passEmptyValue()).toBe(true);
  expect(text.passEmptyValue()).toBe(false);
  expect(text.rest()).toBe('b');
  text.take();
  expect(text.passEmptyValue()).toBe(true);
});
