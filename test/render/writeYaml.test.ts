import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { writeDocuments, writeYaml } from '../../lib/render/writeYaml.ts';
import { HOSTILE_NUMBERS, HOSTILE_TEXTS, REFUSED_TEXTS } from '../support/hostile.ts';
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
