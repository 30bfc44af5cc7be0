import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { Source } from '../../lib/expressions/reference.ts';
import { partial } from '../../lib/manifest/partial.ts';
import { each, spread } from '../../lib/manifest/each.ts';
import { merged } from '../../lib/manifest/merged.ts';
import { comment, when } from '../../lib/manifest/when.ts';
import { BlockJson, document, writeDocuments, writeYaml } from '../../lib/render/writeYaml.ts';
import { list } from '../../lib/values/collections.ts';
import { string } from '../../lib/values/scalars.ts';
import { a, bothMeanings, contextOf } from '../support/bothMeanings.ts';
import { HOSTILE_NUMBERS, HOSTILE_TEXTS, REFUSED_TEXTS } from '../../lib/testing/hostile.ts';
import { Oracle } from '../support/oracle.ts';

let oracle: Oracle;
beforeAll(async () => {
  oracle = await Oracle.start();
});
afterAll(() => oracle.close());

/** Reads what was written with each reader. */
async function readers(text: string): Promise<readonly unknown[]> {
  const { objects, error } = await oracle.parse(text);
  if (error !== undefined) throw new Error(`${error}\n${text}`);
  // Kubernetes reads no dates: without them, 1.1 is its YAML.
  const yaml11 = parse(text, {
    version: '1.1',
    customTags: (tags) => tags.filter((tag) => tag !== 'timestamp'),
  }) as unknown;
  return [yaml11, parse(text, { version: '1.2' }) as unknown, objects[0]];
}

const lines = fc.array(
  fc.constantFrom('', ' ', 'a', '  b', '# c', '- d', 'e: f', '---', '...', '\t', 'é', '{{ x }}', '|', 'g '),
  { maxLength: 5 },
);
const text = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS, ...REFUSED_TEXTS),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  lines.map((parts) => parts.join('\n')),
  // What looks like a number, a date or a boolean.
  fc.stringMatching(/^[-+.]?[0-9_]{1,4}([.:eExob-][-+]?[0-9a-f_]{0,4})*$/),
  fc.mixedCase(fc.constantFrom('true', 'no', 'off', 'null', 'nan', '.inf', 'y', 'infinity')),
);
const number = fc
  .oneof(
    fc.constantFrom(...HOSTILE_NUMBERS, 1e21, 1e-7),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
  )
  .map((value) => (value === 0 ? 0 : value));
const { map: object } = fc.letrec<{ value: unknown; list: unknown[]; map: Record<string, unknown> }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    text,
    number,
    fc.boolean(),
    tie('list'),
    tie('map'),
    fc.constantFrom({}, [], { '': {} }, [[]], [{}]),
  ),
  list: fc.array(tie('value'), { maxLength: 4 }),
  map: fc.dictionary(
    text.filter((key) => key !== '<<'),
    tie('value'),
    { maxKeys: 5, noNullPrototype: true },
  ),
}));

test('what is written reads back equal, in YAML 1.1, in YAML 1.2 and in Kubernetes', async () => {
  await fc.assert(
    fc.asyncProperty(object, async (value) => {
      for (const read of await readers(writeYaml(value))) expect(read).toEqual(value);
    }),
    { numRuns: 1000 },
  );
});

test('the same object is written the same way, and with a line feed at its end', () => {
  fc.assert(
    fc.property(object, (value) => {
      const written = writeYaml(value);
      expect(writeYaml(structuredClone(value))).toBe(written);
      expect(written).toMatch(/[^\n]\n$/);
    }),
  );
});

test('a text of several lines stands as a block where it can', () => {
  const data = {
    script: '#!/bin/sh\nif true; then\n\n  echo "a: b" \nfi\n',
    none: 'a\nb',
    tab: 'a\n\tb',
    spaces: ' a\nb',
    list: ['x\ny'],
  };
  expect(writeYaml({ data })).toMatchInlineSnapshot(`
    "data:
      script: |
        #!/bin/sh
        if true; then

          echo "a: b" 
        fi
      none: |-
        a
        b
      tab: "a\\n\\tb"
      spaces: " a\\nb"
      list:
        - |-
          x
          y
    "
  `);
});

test('an object is laid out as a person would write it', () => {
  const object = {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'x', labels: { 'app.kubernetes.io/name': 'x', version: '1.0', on: 'yes' }, annotations: {} },
    spec: {
      ports: [{ name: 'http', port: 80, targetPort: 'http' }],
      selector: {},
      ratio: 1e-7,
      list: [],
      nested: [[1, [2]], [{ a: 1, b: [] }]],
    },
  };
  expect(writeYaml(object)).toMatchInlineSnapshot(`
    "apiVersion: v1
    kind: Service
    metadata:
      name: x
      labels:
        app.kubernetes.io/name: x
        version: "1.0"
        "on": "yes"
      annotations: {}
    spec:
      ports:
        - name: http
          port: 80
          targetPort: http
      selector: {}
      ratio: 1.0e-7
      list: []
      nested:
        - - 1
          - - 2
        - - a: 1
            b: []
    "
  `);
});

test('keys keep their own order', () => {
  expect(writeYaml({ b: 1, a: 2 })).toBe('b: 1\na: 2\n');
});

test('an object of nothing is an empty map, not nothing', () => {
  expect([writeYaml({}), writeYaml({ a: undefined })]).toEqual(['{}\n', '{}\n']);
});

test('undefined fields are left out', () => {
  expect(writeYaml({ a: undefined, b: { c: undefined }, d: [undefined] })).toBe('b: {}\nd: []\n');
});

test('the name that Helm would delete is written: no template reads it', () => {
  expect(writeYaml({ a: '<no value>' })).toBe('a: "<no value>"\n');
});

describe('what JSON cannot hold is refused:', () => {
  test.each([
    [NaN, 'the number NaN cannot be part of a manifest'],
    [null, 'null cannot be part of a manifest'],
    [new Date(), 'an object of class Date cannot be part of a manifest'],
    ['\ud800', 'holds half a surrogate pair'],
  ])('%o', (value, message) => {
    expect(() => writeYaml({ a: [{ b: value }] })).toThrow(message);
  });
});

describe('writeDocuments()', () => {
  test('puts a line before each', () => {
    expect(writeDocuments([{ a: 1 }, {}, { b: 'x\ny\n' }])).toBe('---\na: 1\n---\n{}\n---\nb: |\n  x\n  y\n');
  });
  test('writes a stream that reads back equal', async () => {
    const objects = HOSTILE_TEXTS.map((hostile) => ({ [`k${hostile}`]: [hostile, { a: `${hostile}\n${hostile}\n` }] }));
    const stream = writeDocuments(objects);
    expect(parseAllDocuments(stream).map((document) => document.toJS() as unknown)).toEqual(objects);
    expect((await oracle.parse(stream)).objects).toEqual(objects);
  });
  test('of nothing is empty', () => {
    expect(writeDocuments([])).toBe('');
  });
});

describe('document', () => {
  const both = bothMeanings();
  const description = 'Sets it.';
  const words = list(string({ description }), { description }).reference(Source.values().child('words'), false);
  const config = document('config', 'A config file.', {
    title: a.string('title'),
    literal: 'plain',
    braces: '{{ x }}',
    count: a.integer('count'),
    ratio: a.number('ratio'),
    when: comment('Why.', when(a.boolean('on'), { inside: a.string('title') }, ['other'])),
    free: a.map('free'),
    merged: merged({ fixed: 1, 'a: b': true }, a.map('free'), a.map('other')),
    list: ['first', spread(a.list('items')), ['start', each(words, 'word', (word, index) => ({ word, index }))]],
    empty: {},
  });

  test('a document prints as YAML whose every value is JSON', () => {
    const values = {
      title: 'a"b',
      count: 1e6,
      ratio: 0.1,
      on: true,
      free: { z: [1, { b: '<' }], a: 'x' },
      other: { z: 0, y: 1 },
      items: ['{{'],
      words: ['w'],
    };
    expect(config.evaluate(contextOf(values))).toMatchInlineSnapshot(`
    "title: "a\\"b"
    literal: plain
    braces: "{{ x }}"
    count: 1000000
    ratio: 0.1
    when:
      inside: "a\\"b"
    free: {"a":"x","z":[1,{"b":"\\u003c"}]}
    merged:
      fixed: 1
      "a: b": true
      "a": "x"
      "z": [1,{"b":"\\u003c"}]
      "y": 1
    list:
      - first
      - "{{"
      - - start
        - word: "w"
          index: 0
    empty: {}"
  `);
  });

  test('the template prints the same bytes', async () => {
    const text = fc
      .oneof(fc.constantFrom(...HOSTILE_TEXTS), fc.string({ unit: 'binary', maxLength: 6 }))
      .filter((value) => !value.includes('<no value>'));
    const scalar = fc.oneof(
      text,
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
      fc.boolean(),
    );
    const free = fc.dictionary(text, fc.oneof(scalar, fc.array(scalar), fc.dictionary(text, scalar)), {
      noNullPrototype: true,
      maxKeys: 5,
    });
    const values = fc.record({
      title: text,
      count: fc.maxSafeInteger(),
      ratio: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
      on: fc.boolean(),
      free,
      other: free,
      items: fc.array(fc.oneof(scalar, free), { maxLength: 3 }),
      words: fc.array(text, { maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(values, async (settings) => {
        await both.value(config, settings);
      }),
      { numRuns: 300 },
    );
  });

  test('in a manifest, a document stands as a block of lines', async () => {
    const values = { title: '\n ', count: 1, ratio: 1, on: false, free: {}, other: {}, items: [], words: [] };
    const made = await both.manifest({ data: { 'a.yaml': config, after: 1 } }, values);
    expect(made).toEqual({ data: { 'a.yaml': config.evaluate(contextOf(values)), after: 1 } });
  });

  test('a document whose first field may be absent is refused', async () => {
    const made = document('x', 'X.', { a: when(a.boolean('on'), 1), b: 2 });
    await expect(both.value(made, { on: true })).rejects.toThrow(
      'a list entry, document or block starts with a field that may be absent (under .Values.on): put an unconditional field first, such as the name',
    );
  });
});

describe('blockJson', () => {
  const both = bothMeanings();

  test('fields of all kinds become the same JSON in both back-ends', async () => {
    const json = new BlockJson(
      partial('fields', 'Fields.', {
        text: a.string('text'),
        literal: '{{pod}} <a & b> "c" \\d',
        count: a.integer('count'),
        ratio: 0.5,
        big: 1234567,
        on: when(a.boolean('on'), true),
        off: when(a.boolean('off'), true),
        list: [1, a.string('text'), { deep: a.integer('count') }],
        empty: {},
      }),
    );
    for (const text of HOSTILE_TEXTS) {
      const value = (await both.value(json, { text, count: 7, on: true, off: false })) as string;
      expect(JSON.parse(value)).toEqual({
        text,
        literal: '{{pod}} <a & b> "c" \\d',
        count: 7,
        ratio: 0.5,
        big: 1234567,
        on: true,
        list: [1, text, { deep: 7 }],
        empty: {},
      });
    }
  });
});
