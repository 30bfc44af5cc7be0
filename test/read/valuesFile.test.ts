import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readValuesFile } from '../../lib/read/valuesFile.ts';
import { Oracle } from '../support/oracle.ts';
import { compareTexts, corpus, errorOf, readByHelm } from './agreement.ts';
import { enclosed, mutated } from './arbitraryYaml.ts';
import { EXAMPLES, isListed } from './refusals.ts';

/** How many random texts of each kind; more for a long run. */
const RUNS = Number(process.env['SIDEGRID_RUNS'] ?? 0);

let oracle: Oracle;
beforeAll(async () => {
  oracle = await Oracle.start();
});
afterAll(() => oracle.close());

/** Every place in which a spelling of a scalar can stand. */
const PLACES: readonly ((scalar: string) => string)[] = [
  (scalar) => `a: ${scalar}\n`,
  (scalar) => `${scalar}: x\n`,
  (scalar) => `? ${scalar}\n: x\n`,
  (scalar) => `- ${scalar}\n`,
  (scalar) => `a:\n- ${scalar}\n- b\n`,
  (scalar) => `a: [${scalar}]\n`,
  (scalar) => `a: [b, ${scalar}, c]\n`,
  (scalar) => `a: {b: ${scalar}}\n`,
  (scalar) => `a: {${scalar}: b}\n`,
  (scalar) => `a: {${scalar}}\n`,
  (scalar) => `a: ${scalar}`,
  (scalar) => `a: ${scalar} # comment\n  more\n`,
];

describe('reads as Helm, or refuses', () => {
  const scalars = corpus<string>('scalars');
  const documents = corpus<string>('documents');

  test.each(PLACES.map((place) => [place('SCALAR'), place] as const))('scalars in %j', async (_, place) => {
    expect(await refusals(scalars.map(place))).toBeLessThanOrEqual(18);
  });

  test('documents', async () => {
    expect(await refusals(documents)).toBeLessThanOrEqual(32);
  });

  test('documents without a line break at the end, and indented under a key', async () => {
    const bare = documents.map((text) => text.replace(/\n$/, ''));
    const nested = documents.map((text) => `outer:\n${text.replace(/^(?=.)/gm, '  ')}`);
    expect(await refusals([...bare, ...nested])).toBeLessThanOrEqual(56);
  });

  test('random scalars', async () => {
    const letters = fc.constantFrom(...Array.from('0123456789+-._eExXoObBabcdefnNaAiIyY~:TZ '));
    const random = fc.string({ unit: letters, minLength: 1, maxLength: 24 });
    const scalar = fc.oneof(random, mutated(fc.constantFrom(...scalars), random));
    const texts = fc.tuple(fc.constantFrom(...PLACES), scalar).map(([place, text]) => place(text));
    await agrees(texts, 8000, 0.05);
  });

  test('random documents', async () => {
    const pieces = fc.constantFrom(
      ...scalars,
      ...'-?:[]{},|>+12#\'"\\&*! \t\n'.split(''),
      ': ',
      '- ',
      '\n  ',
      '\n    ',
    );
    const soup = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(''));
    await agrees(fc.oneof(soup, mutated(fc.constantFrom(...documents), soup)), 6000, 0.08);
  });

  test('random lines in brackets, quotes and block texts', async () => {
    const insert = fc.constantFrom(' ', '\n', ']', '}', '"', ',', ': ', '- ', '#', '\t');
    await agrees(fc.oneof(enclosed, mutated(enclosed, insert)), 6000, 0.08);
  });

  test.each(EXAMPLES)('Helm takes %j, and we refuse it', async (text) => {
    expect((await readByHelm(oracle, { texts: [text] })).error).toBeUndefined();
    expect(errorOf(text)).toMatch(/^values\.yaml:\d+:\d+: ./);
  });

  test('the page lists what is refused', () => {
    expect(EXAMPLES.length).toBeGreaterThan(20);
  });

  /** How many texts only we refuse. None is read otherwise, and each refusal is of a kind that the page lists. */
  async function refusals(texts: readonly string[]): Promise<number> {
    const { misread, refused } = await compareTexts(oracle, texts);
    expect(misread).toEqual([]);
    // Of a file that starts with a value Helm reads no more than that value: to it, `{}: x` is an empty map.
    expect(refused.filter(({ ours, helms }) => !isListed(ours.error ?? '') && helms.values !== '{}')).toEqual([]);
    return refused.length;
  }

  async function agrees(texts: fc.Arbitrary<string>, numRuns: number, share: number): Promise<void> {
    const count = Math.max(numRuns, RUNS);
    const sample = fc.sample(texts, count).filter((text) => text.isWellFormed());
    expect(await refusals(sample)).toBeLessThan(count * share);
  }
});

describe('gives plain objects', () => {
  test('a key __proto__ is an own property and changes nothing else', () => {
    const values = readValuesFile('__proto__: {polluted: true}\na: {<<: {__proto__: {polluted: true}}}\n', 'v');
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
    expect(Object.keys(values)).toEqual(['__proto__', 'a']);
    expect(JSON.stringify(values.a)).toBe('{"__proto__":{"polluted":true}}');
    expect('polluted' in {}).toBe(false);
  });

  test('an alias is a copy', () => {
    const { a, b } = readValuesFile('a: &x {c: 1}\nb: *x\n', 'v');
    expect(a).toEqual(b);
    expect(a).not.toBe(b);
  });

  test('integers beyond 2^53 are the nearest float64', () => {
    expect(readValuesFile('a: 9007199254740993\n', 'v')).toEqual({ a: 9007199254740992 });
  });
});

describe('says what is wrong and where', () => {
  test.each([
    ['- a\n', 'values.yaml:1:1: values must be a map of names to values, not a list'],
    ['\n\nb\n', 'values.yaml:3:1: values must be a map of names to values, not a string'],
    ['true\n', 'values.yaml:1:1: values must be a map of names to values, not a bool'],
    ['12\n', 'values.yaml:1:1: values must be a map of names to values, not a number'],
    ['a: 1\nb: .inf\n', 'values.yaml:2:4: .inf cannot be a value: quote it if it is a text'],
    ['b: -.inf\n', 'values.yaml:1:4: -.inf cannot be a value: quote it if it is a text'],
    ['b: .nan\n', 'values.yaml:1:4: .nan cannot be a value: quote it if it is a text'],
    ['a:\n  ~: 1\n', 'values.yaml:2:3: a key cannot be null: quote it if it is a text'],
    ['18446744073709551615: 1', 'values.yaml:1:1: the key 18446744073709551615 is too large: quote it if it is a text'],
    [
      '1: a\n"1": b\n',
      'values.yaml:2:1: the key 1 occurs twice, as a string and as another type, or as two spellings of one number: keep one',
    ],
  ])('%j', (text, error) => {
    expect(errorOf(text)).toBe(error);
  });
});

describe('is quick', () => {
  const rows = Array.from(
    { length: 70_000 },
    (_, i) =>
      `key${i}:\n  name: "value ${i}"\n  list: [1, {a: b}]\n  text: |\n    one\n    two\n  plain: some text that is plain, and more of it\n`,
  );

  test('10 MB take seconds', () => {
    const text = rows.join('').padEnd(10_000_000, '#');
    const start = performance.now();
    expect(Object.keys(readValuesFile(text, 'v'))).toHaveLength(rows.length);
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  test('a file that grows through its aliases is refused', () => {
    const level = (i: number): string => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(10)}]\n`;
    const bomb = `a0: &a0 [${'x,'.repeat(10)}]\n${Array.from({ length: 9 }, (_, i) => level(i)).join('')}`;
    expect(errorOf(bomb)).toMatch(/^values\.yaml:\d+:\d+: document contains excessive aliasing$/);
  });
});
