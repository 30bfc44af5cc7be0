import { describe, expect, test } from 'vitest';
import { describe as templateOf } from '../../lib/expressions/expression.ts';
import { Source } from '../../lib/expressions/reference.ts';
import { object, optional, string } from '../../lib/index.ts';
import { described } from '../../lib/values/object.ts';

const name = string({ description: 'A name.', default: 'x' });
const maybe = optional(string({ description: 'A text or nothing.' }));

test('an object knows its fields and refuses others', () => {
  expect(object('An object.', { name, maybe }).schema).toMatchObject({
    type: 'object',
    additionalProperties: false,
    required: ['name'],
    properties: { name: { description: 'A name.', default: 'x' }, maybe: { description: 'A text or nothing.' } },
  });
});

test('an open object allows other keys', () => {
  expect(object('Shared.', { name }, { open: true }).schema.additionalProperties).toBe(true);
});

test('its fields are read by their path', () => {
  const deep = object('Deep.', { inner: object('Deeper.', { name }) });
  expect(templateOf(deep.reference(Source.values(), false).inner.name)).toBe('.Values.inner.name');
});

describe('a field whose name templates cannot read is refused', () => {
  test.each(['Name', 'my-name', 'my_name', '1st', '', 'é', '__proto__x'])('%j', (wrong) => {
    expect(() => object('An object.', { [wrong]: name })).toThrow(
      new TypeError(`the value name ${JSON.stringify(wrong)} is not in lowerCamelCase: rename it`),
    );
  });
});

test('a field without a default is described without one', () => {
  expect(Object.keys(described(maybe))).not.toContain('default');
});
