import { describe, expect, test } from 'vitest';
import { ListReference } from '../../lib/values/collections.ts';
import { Source } from '../../lib/expressions/reference.ts';
import {
  durationOption,
  integerOption,
  integersOption,
  switchOption,
  textOption,
  wordOption,
} from '../../lib/sidekick/option.ts';
import { validate } from '../../lib/values/validate.ts';
import { a, bothMeanings } from '../support/bothMeanings.ts';

const both = bothMeanings();

const FACTS = { since: '1.2.3', description: 'It.', takes: 'a word' } as const;
const VERSION = a.string('version');

/** What stands in the list of arguments, in both languages. */
const printed = async (node: unknown, values: object) =>
  ((await both.manifest({ first: 1, args: ['x', node] }, { version: 'v2.0.0', ...values })) as { args: unknown }).args;

describe('a text', () => {
  const option = textOption('name', { ...FACTS, pattern: '[a-z]+' });

  test('is printed where it is set', async () => {
    expect(await printed(option.print(a.string('value'), VERSION), { value: 'abc' })).toEqual(['x', '--name=abc']);
    expect(await printed(option.print(a.string('value'), VERSION), { value: '' })).toEqual(['x']);
    expect(await both.value(option.isSet(a.string('value')), { value: 'abc' })).toBe(true);
  });

  test('is empty, or what its pattern takes whole', () => {
    const wrong = ['', 'abc', 'ab1', ' a'].filter((text) => validate(option.declaration.schema, text).length > 0);
    expect(wrong).toEqual(['ab1', ' a']);
    expect(option.declaration.defaultValue).toBe('');
  });

  test('may have a text of ours where it is not set, from the first version that has it', async () => {
    const ours = textOption('name', { ...FACTS, pattern: '[a-z]*', unset: 'our' }).print(a.string('value'), VERSION);
    expect(await printed(ours, { value: '' })).toEqual(['x', '--name=our']);
    expect(await printed(ours, { value: 'abc' })).toEqual(['x', '--name=abc']);
    expect(await printed(ours, { value: '', version: 'v1.2.2' })).toEqual(['x']);
    const late = textOption('name', { ...FACTS, meansSoSince: '2.0.1', pattern: '[a-z]*', unset: '' });
    expect(await printed(late.print(a.string('value'), VERSION), { value: '' })).toEqual(['x']);
    expect(await printed(late.print(a.string('value'), VERSION), { value: '', version: 'v2.0.1' })).toEqual([
      'x',
      '--name=',
    ]);
  });
});

test('a word is one of a few, or empty', () => {
  const { declaration } = wordOption('name', ['one', 'two'], FACTS);
  expect(['', 'one', 'three'].filter((word) => validate(declaration.schema, word).length === 0)).toEqual(['', 'one']);
});

describe('a duration', () => {
  const { schema } = durationOption('name', { since: '0.1.0', description: 'It.' }).declaration;
  const isTaken = (text: string) => validate(schema, text).length === 0;

  test.each(['', '5s', '1m30s', '1h2m3s', '500ms', '.5s', '1.25h', '0s', '99999h'])('may be %j', (text) => {
    expect(isTaken(text)).toBe(true);
  });

  test.each(['5', '5 s', '1d', '-5s', '1e3s', '5S', '1.s', '100000h', '1s1s1s1s', '5us'])('is never %j', (text) => {
    expect(isTaken(text)).toBe(false);
  });

  test('may be seconds, where old versions take them', () => {
    const old = durationOption('name', { since: '0.1.0', description: 'It.', seconds: true }).declaration;
    expect(validate(old.schema, '5')).toEqual([]);
  });
});

test('a number is printed unless it is 0', async () => {
  const option = integerOption('name', { ...FACTS, maximum: 9 });
  expect(await printed(option.print(a.integer('value'), VERSION), { value: 7 })).toEqual(['x', '--name=7']);
  expect(await printed(option.print(a.integer('value'), VERSION), { value: 0 })).toEqual(['x']);
  expect(await both.value(option.isSet(a.integer('value')), { value: 0 })).toBe(false);
  expect(validate(option.declaration.schema, 10)).toHaveLength(1);
});

test('each of several numbers has a flag', async () => {
  const option = integersOption('name', { ...FACTS, minimum: 1, maximum: 9 });
  const value = option.declaration.reference(Source.values().child('value'), false);
  expect(value).toBeInstanceOf(ListReference);
  expect(await printed(option.print(value, VERSION), { value: [1, 2] })).toEqual(['x', '--name=1', '--name=2']);
  expect(await printed(option.print(value, VERSION), { value: [] })).toEqual(['x']);
  expect(await both.value(option.isSet(value), { value: [] })).toBe(false);
});

test('a switch stands for itself', async () => {
  const option = switchOption('name', { since: '0.1.0', description: 'It.' });
  expect(await printed(option.print(a.boolean('value'), VERSION), { value: true })).toEqual(['x', '--name']);
  expect(await printed(option.print(a.boolean('value'), VERSION), { value: false })).toEqual(['x']);
  expect(option.declaration.defaultValue).toBe(false);
});
