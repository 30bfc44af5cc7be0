import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { valuesYaml } from '../../../lib/chart/emit/valuesYaml.ts';
import {
  boolean,
  type Declaration,
  freeList,
  freeMap,
  integer,
  object,
  oneOf,
  optional,
  string,
} from '../../../lib/index.ts';
import { defaultsOf } from '../../../lib/values/declaration.ts';
import { Oracle } from '../../support/oracle.ts';
import { HOSTILE_TEXTS } from '../../../lib/testing/hostile.ts';

const text = string({ description: 'A text.', default: 'x' });
const maybe = optional(integer({ description: 'A count or nothing.' }));

test('each value stands under a comment that says what it sets', () => {
  const declared = object('Values.', {
    name: text,
    part: object('A part.', { on: boolean({ description: 'A switch.', default: true }), maybe }),
  });
  expect(valuesYaml('small', declared)).toBe(
    [
      '# Default values of the chart small.',
      '# README.md lists them with their types and allowed values.',
      '',
      '# A text.',
      'name: x',
      '',
      '# A part.',
      'part:',
      '  # A switch.',
      '  "on": true',
      '  # A count or nothing.',
      '  # maybe:',
      '',
    ].join('\n'),
  );
});

test('a part of which all may be absent is an empty map, not null', () => {
  expect(valuesYaml('small', object('Values.', { part: object('A part.', { maybe }) }))).toContain(
    '\npart: {}\n  # A count',
  );
});

test('a choice is told with its words', () => {
  const word = oneOf(['', 'a'], { description: 'A word.', default: 'a' });
  expect(valuesYaml('small', object('Values.', { word }))).toContain('# A word. One of: "", a.\nword: a\n');
});

test('long descriptions, and those of several lines, are comments to their end', () => {
  const description = `${'word '.repeat(40)}\nlast: line`;
  const lines = valuesYaml('small', object('Values.', { a: string({ description, default: '' }) }))
    .trimEnd()
    .split('\n')
    .slice(3, -1);
  expect(lines.every((line) => line.startsWith('# ') && line.length <= 100)).toBe(true);
  expect(lines.join(' ')).toContain('last: line');
});

describe('Helm reads the file as the defaults', () => {
  let oracle: Oracle;
  beforeAll(async () => {
    oracle = await Oracle.start();
  });
  afterAll(() => oracle.close());

  test.each<[string, Declaration]>([
    ['hostile texts', object('Values.', { texts: freeList({ description: 'Texts.', default: HOSTILE_TEXTS }) })],
    [
      'hostile keys',
      object('Values.', {
        map: freeMap({
          description: 'A map.',
          default: Object.fromEntries(
            HOSTILE_TEXTS.filter((key) => !/[\n\t]/.test(key) && key !== '<<').map((key) => [key, 1]),
          ),
        }),
      }),
    ],
    [
      'names that YAML takes for something else',
      object(
        'Values.',
        Object.fromEntries(
          ['y', 'n', 'on', 'off', 'yes', 'no', 'true', 'null', 'inf', 'nan'].flatMap((name) => [
            [name, object('A part.', { [name]: text, maybe })],
            [`${name}Text`, text],
          ]),
        ),
      ),
    ],
    [
      'deep parts',
      object('Values.', {
        a: object('A.', {
          b: object('B.', { c: text, d: object('D.', { maybe }) }),
          e: freeMap({ description: 'E.' }),
        }),
      }),
    ],
  ])('%s', async (_, declared) => {
    const { values, error } = await oracle.values({ texts: [valuesYaml('small', declared)] });
    expect(error).toBeUndefined();
    expect(values).toEqual(defaultsOf(declared));
  });
});
