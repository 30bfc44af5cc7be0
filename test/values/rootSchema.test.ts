import { expect, test } from 'vitest';
import { boolean, object, string } from '../../lib/index.ts';
import { rootSchema } from '../../lib/values/rootSchema.ts';
import { validate } from '../../lib/values/validate.ts';

const name = string({ description: 'A name.', default: 'x' });

test('the root allows what a parent chart sets: global, and enabled', () => {
  const schema = rootSchema('part', object('Values.', { name }));
  expect(validate(schema, { name: 'x', global: { a: 1 }, enabled: false })).toEqual([]);
  expect(validate(schema, { name: 'x', global: 1 })).toHaveLength(1);
});

test('a chart that declares global and enabled itself keeps its own', () => {
  const own = object('Values.', {
    global: object('Shared.', { registry: name }, { open: true }),
    enabled: boolean({ description: 'Own.', default: true }),
  });
  expect(rootSchema('part', own).properties).toMatchObject({
    global: { properties: { registry: { default: 'x' } } },
    enabled: { description: 'Own.' },
  });
});

test('the root says whose values it describes, and holds the schema of free values', () => {
  expect(rootSchema('part', object('Values.', { name }))).toMatchObject({
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Values of the chart part',
    definitions: { free: { propertyNames: {} } },
  });
});
