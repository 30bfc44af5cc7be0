import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boolean, object, string } from '../../lib/index.ts';
import {
  FREE_REF,
  FREE_SCHEMA,
  type JsonSchema,
  KEY_SCHEMA,
  LINE_PATTERN,
  rootSchema,
  TEXT_PATTERN,
} from '../../lib/values/jsonSchema.ts';
import { validate } from '../../lib/values/validate.ts';
import { writeChart } from '../support/chartFolder.ts';
import { HOSTILE_TEXTS, REFUSED_TEXTS } from '../../lib/testing/hostile.ts';
import { Oracle } from '../support/oracle.ts';

const ROOT: JsonSchema = {
  type: 'object',
  propertyNames: KEY_SCHEMA,
  additionalProperties: { $ref: FREE_REF },
  definitions: { free: FREE_SCHEMA },
};

test('free values hold any text but control characters and what Helm deletes', () => {
  expect(HOSTILE_TEXTS.filter((text) => validate(ROOT, { a: text }).length > 0)).toEqual([]);
  expect(REFUSED_TEXTS.filter((text) => validate(ROOT, { a: text }).length === 0)).toEqual([]);
});

test.each(['<<', '__proto__', 'a\nb', 'a<no value>'])('free maps have no key %j', (key) => {
  expect(validate(ROOT, Object.fromEntries([[key, 1]]))).toHaveLength(1);
});

test('text may have tabs and line feeds, a line only neither', () => {
  expect(new RegExp(TEXT_PATTERN, 'u').test('a\tb\nc')).toBe(true);
  expect(new RegExp(LINE_PATTERN, 'u').test('a\nb')).toBe(false);
  expect(new RegExp(LINE_PATTERN, 'u').test('a\tb')).toBe(false);
});

describe('Helm reads the patterns as we do', () => {
  let oracle: Oracle;
  beforeAll(async () => {
    oracle = await Oracle.start();
  });
  afterAll(() => oracle.close());

  test('each character of the basic plane is allowed or refused by both, in texts and in keys', async () => {
    const chart = writeChart(
      'free',
      new Map([
        ['Chart.yaml', 'apiVersion: v2\nname: free\nversion: 1.0.0\n'],
        [
          'values.schema.json',
          JSON.stringify({ ...ROOT, propertyNames: undefined, additionalProperties: { ...FREE_SCHEMA } }),
        ],
        ['templates/empty.yaml', ''],
      ]),
    );
    const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((character) =>
      character.isWellFormed(),
    );
    const texts = Object.fromEntries(characters.map((character, index) => [`t${index}`, character]));
    const keys = Object.fromEntries(characters.map((character) => [`k${character}`, 1]));
    const { error = '' } = await oracle.render(chart, { texts, keys });
    const { additionalProperties: free } = ROOT;
    const ours = validate({ ...ROOT, additionalProperties: free ?? false }, { texts, keys });
    const refusedTexts = [...error.matchAll(/at '\/texts\/t(\d+)'/g)].map(([, index]) => Number(index));
    expect(refusedTexts.sort((a, b) => a - b)).toEqual(
      ours
        .flatMap(({ pointer }) => /^\/texts\/t(\d+)$/.exec(pointer)?.[1] ?? [])
        .map(Number)
        .sort((a, b) => a - b),
    );
    expect(error.match(/invalid propertyName/g)).toHaveLength(
      ours.filter(({ message }) => message.startsWith('invalid propertyName')).length,
    );
  });
});

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
