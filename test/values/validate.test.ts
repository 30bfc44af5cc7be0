import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  boolean,
  freeList,
  freeMap,
  integer,
  integerOrPercent,
  list,
  map,
  object,
  oneOf,
  optional,
  string,
  stringMap,
} from '../../lib/index.ts';
import { mergeValues } from '../../lib/read/merge.ts';
import type { ValuesObject } from '../../lib/read/value.ts';
import { type JsonSchema, rootSchema } from '../../lib/values/jsonSchema.ts';
import { nearest, type Problem, textOf, validate } from '../../lib/values/validate.ts';
import { goQuote } from '../../lib/values/wording.ts';
import nasty from '../fixtures/definitions/nasty.ts';
import { arbitrarySettings } from '../../lib/testing/arbitrarySettings.ts';
import { writeChart } from '../support/chartFolder.ts';
import { Oracle } from '../support/oracle.ts';

const RUNS = Math.min(Number(process.env['SIDEGRID_RUNS'] ?? 300), 2000);

const declared = object('Values of each kind.', {
  text: string({ description: 'A text.', default: 'a' }),
  short: string({ description: 'A short text.', default: 'a', minLength: 1, maxLength: 3 }),
  word: oneOf(['', 'red', 'blue'], { description: 'A word.', default: 'red' }),
  count: integer({ description: 'A count.', default: 1, minimum: 1, maximum: 65535 }),
  big: integer({ description: 'An integer.', default: 1 }),
  on: boolean({ description: 'A switch.', default: true }),
  share: integerOrPercent({ description: 'A share.', default: 1 }),
  maybe: optional(integer({ description: 'An integer or nothing.' })),
  labels: stringMap({ description: 'Labels.' }),
  free: freeMap({ description: 'A map.' }),
  items: freeList({ description: 'A list.' }),
  ports: list(object('A port.', { name: string({ description: 'Name.' }), port: integer({ description: 'Port.' }) }), {
    description: 'Ports.',
    maxItems: 2,
  }),
  sizes: map(integer({ description: 'Size.', maximum: 1_000_000 }), {
    description: 'Sizes.',
    keyPattern: '^[a-z]+$',
  }),
});
const small = rootSchema('small', declared);

const complete = {
  text: 'a',
  short: 'a',
  word: 'red',
  count: 1,
  big: 1,
  on: true,
  share: 1,
  labels: {},
  free: {},
  items: [],
  ports: [],
  sizes: {},
};

describe('one wrong value is told with its place', () => {
  test.each<[string, object, string]>([
    ['a text in place of an integer', { count: 'x' }, 'at \'/count\': got string, want integer, found "x"'],
    ['a fraction in place of an integer', { count: 1.5 }, "at '/count': got number, want integer, found 1.5"],
    ['a list in place of a switch', { on: [] }, "at '/on': got array, want boolean, found []"],
    ['null in place of a text', { text: null }, "at '/text': got null, want string, found null"],
    [
      'a switch where two types are allowed',
      { share: true },
      "at '/share': got boolean, want integer or string, found true",
    ],
    [
      'a word that is none of the enum',
      { word: 'rot' },
      "at '/word': value must be one of '', 'red', 'blue', found \"rot\"",
    ],
    ['a number below the minimum', { count: 0 }, "at '/count': minimum: got 0, want 1"],
    ['a number above the maximum', { count: 70000 }, "at '/count': maximum: got 70,000, want 65,535"],
    [
      'a number that is not exact',
      { big: 2 ** 60 },
      "at '/big': maximum: got 1.152921504606847×10¹⁸, want 9.007199254740991×10¹⁵",
    ],
    [
      'a text that does not match',
      { share: '101%' },
      "at '/share': '101%' does not match pattern '^(100|[1-9]?[0-9])%$'",
    ],
    ['a text too short', { short: '' }, "at '/short': minLength: got 0, want 1"],
    ['a text too long, in characters', { short: '😀😀😀😀' }, "at '/short': maxLength: got 4, want 3"],
    [
      'too many entries',
      { ports: [1, 2, 3].map((port) => ({ name: 'a', port })) },
      "at '/ports': maxItems: got 3, want 2",
    ],
    ['the text that Helm deletes', { text: 'a<no value>' }, "at '/text': 'not' failed, found \"a<no value>\""],
    [
      'null in a free map',
      { free: { a: { b: null } } },
      "at '/free/a/b': got null, want boolean or number or string or array or object, found null",
    ],
    [
      'a key that YAML would merge',
      { free: { '<<': 1 } },
      "at '/free': invalid propertyName '<<': 'not' failed, found \"<<\"",
    ],
    [
      'a key that does not match',
      { sizes: { A: 1 } },
      "at '/sizes': invalid propertyName 'A': 'A' does not match pattern '^[a-z]+$'",
    ],
    ['an entry without a field', { ports: [{ name: 'a' }] }, "at '/ports/0': missing property 'port'"],
    ['an entry without fields', { ports: [{}] }, "at '/ports/0': missing properties 'name', 'port'"],
    ['an unknown key', { conut: 1 }, "at '': additional properties 'conut' not allowed (did you mean 'count'?)"],
    ['an unknown key like no other', { colour: 1 }, "at '': additional properties 'colour' not allowed"],
    [
      'keys with the characters of pointers',
      { labels: { 'a/b~c': 1 } },
      "at '/labels/a~1b~0c': got number, want string, found 1",
    ],
  ])('%s', (_, wrong, message) => {
    expect(told(validate(small, { ...complete, ...wrong }))).toEqual([message]);
  });

  test('a value that null took away is missing', () => {
    const merged = mergeValues({ ...complete }, { text: null });
    expect(told(validate(small, merged))).toEqual(["at '': missing property 'text'"]);
  });

  test('a long value is cut in the message', () => {
    const [problem] = validate(small, { ...complete, count: 'x'.repeat(100) });
    expect(problem?.message).toBe(`got string, want integer, found "${'x'.repeat(56)}…`);
  });
});

describe('what to do', () => {
  const texts = rootSchema(
    'texts',
    object('Texts.', {
      text: string({ description: 'A text.', default: 'a' }),
      line: string({ description: 'A line.', default: 'a', pattern: '^[^\\n\\r]*$' }),
      lines: string({ description: 'Lines.', default: 'a', pattern: '^[^\\r]*$' }),
    }),
  );
  const said = (values: object) => validate(texts, { text: 'a', line: 'a', lines: 'a', ...values }).map(textOf);

  test.each([
    [{ text: 1.1 }, "at '/text': got number, want string, found 1.1: quote it, or set it with --set-string"],
    [{ text: true }, "at '/text': got boolean, want string, found true: quote it, or set it with --set-string"],
    [{ text: null }, "at '/text': got null, want string, found null"],
    [
      { lines: 'a\r\nb\r\n' },
      "at '/lines': the text has the line ends of Windows (CRLF): save its file with line feeds (LF) only",
    ],
    [{ line: 'a\r\n' }, "at '/line': the text ends with a line break: take it off the end of its file"],
    [{ line: 'a\nb' }, String.raw`at '/line': 'a\nb' does not match pattern '^[^\\n\\r]*$'`],
  ])('about %j', (values, text) => {
    expect(said(values)).toEqual([text]);
  });
});

test('all problems are told at once', () => {
  const pointers = validate(small, { ...complete, count: 0, on: 1, free: { a: null }, x: 1 }).map(
    ({ pointer }) => pointer,
  );
  expect(pointers).toEqual(['/count', '/on', '/free/a', '']);
});

test('valid values have no problem, nor those that a parent chart adds', () => {
  expect(validate(small, { ...complete, maybe: 5, global: { a: 1 }, enabled: true })).toEqual([]);
});

test('a schema that names no definition is a fault of ours', () => {
  expect(() => validate({ $ref: '#/definitions/none' }, 1)).toThrow('the schema has no #/definitions/none');
});

describe('the nearest name', () => {
  test.each([
    ['replicas', 'replicaCount', undefined],
    ['Count', 'count', 'count'],
    ['cuont', 'count', 'count'],
    ['cont', 'count', 'count'],
    ['a', 'b', undefined],
  ])('of %s among %s is %s', (name, known, expected) => {
    expect(nearest(name, [known])).toBe(expected);
  });
});

describe('our problems are those of Helm', () => {
  let oracle: Oracle;
  beforeAll(async () => {
    oracle = await Oracle.start();
  });
  afterAll(() => oracle.close());

  test.each<[string, JsonSchema]>([
    ['nasty', nasty.schema],
    ['small', small],
  ])(`place by place and word by word, for values of %s of which many are wrong`, async (name, schema) => {
    const chart = writeChart(name, schemaOnly(name, schema));
    const keys = ['a', 'name', 'size', 'fixed', '<<'];
    let wrong = 0;
    await fc.assert(
      fc.asyncProperty(arbitrarySettings(schema, keys, 12), async (settings) => {
        const { error } = await oracle.render(chart, settings);
        const ours = validate(schema, mergeValues({}, settings as ValuesObject)).map(asHelmSays);
        expect(ours.map(unescape).sort()).toEqual(problemsOf(error).map(unescape).sort());
        if (error !== undefined) wrong++;
      }),
      { numRuns: RUNS },
    );
    expect(wrong).toBeGreaterThan(RUNS / 3);
  });
});

function told(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ pointer, message }) => `at ${goQuote(pointer)}: ${message}`);
}

/** A chart that does nothing but to refuse values. */
function schemaOnly(name: string, schema: JsonSchema): ReadonlyMap<string, string> {
  return new Map([
    ['Chart.yaml', `apiVersion: v2\nname: ${name}\nversion: 1.0.0\n`],
    ['values.schema.json', JSON.stringify(schema)],
    ['templates/empty.yaml', ''],
  ]);
}

/** Our words without what we add to Helm's. Helm tells a bad key at the root. */
function asHelmSays({ pointer, message }: Problem): string {
  const words = message
    .replace(/ \(did you mean .*\?\)$/s, '')
    .replace(/, found .*$/s, '')
    .replaceAll(/, found "[^;]*/g, '');
  const place = message.startsWith('invalid propertyName') ? '' : pointer;
  return `at ${goQuote(place)}: ${words}`;
}

/** The problems in Helm's message; the reasons why a key is bad stand under it. */
function problemsOf(error = ''): readonly string[] {
  const problems: string[] = [];
  let key: number | undefined;
  let reasons = 0;
  for (const line of error.split('\n')) {
    const [, indent = '', problem] = /^( *)- (at '.*)$/.exec(line) ?? [];
    if (problem === undefined) continue;
    if (key !== undefined && indent.length > key) {
      const separator = reasons++ === 0 ? ': ' : '; ';
      problems.push(`${problems.pop() ?? ''}${separator}${problem.replace(/^at '': /, '')}`);
      continue;
    }
    reasons = 0;
    key = problem.startsWith("at '': invalid propertyName") ? indent.length : undefined;
    if (!problem.endsWith(': validation failed')) problems.push(problem);
  }
  return problems;
}

/** Go and JavaScript are of different editions of Unicode, so they differ in which letters they escape as unknown. */
function unescape(message: string): string {
  return message.replace(/\\\\|\\(?:U([0-9a-f]{8})|u([0-9a-f]{4}))/g, (escape, long?: string, short?: string) => {
    const code = long ?? short;
    return code === undefined ? escape : String.fromCodePoint(parseInt(code, 16));
  });
}
