import { expect, test } from 'vitest';
import { defineCommand } from '../../lib/cli/command.ts';
import { parseArguments } from '../../lib/cli/parseArguments.ts';

const command = defineCommand({
  describe: 'Do it',
  options: {
    values: { short: 'f', value: 'FILE', repeated: true, description: '' },
    output: { short: 'o', value: 'DIR', description: '' },
    check: { description: '' },
  },
  examples: [],
  run: () => Promise.resolve(0),
});

const parse = (...words: string[]) => parseArguments('do', command, words);

test('options and the chart come in any order, and in any of the usual spellings', () => {
  const all = { chart: 'grid', values: ['a', 'b', 'c'], output: 'dist', check: true };
  expect(parse('-f', 'a', 'grid', '--values', 'b', '--check', '-o=dist', '--values=c')).toEqual({
    ...all,
    output: '=dist',
  });
  expect(parse('-fa', '--values=b', '-f', 'c', '--output', 'dist', '--check', '--', 'grid')).toEqual(all);
  expect(parse('grid', '-f', '-').values).toEqual(['-']);
});

test('what is not given is empty, absent or false', () => {
  expect(parse('grid')).toEqual({ chart: 'grid', values: [], output: undefined, check: false });
});

test.each([
  [[], 'sidegrid do needs a CHART: the name of a built-in chart, or a path to a module'],
  [[''], 'sidegrid do needs a CHART'],
  [['a', 'b'], 'sidegrid do takes one CHART, and got a b'],
  [['a', '--valuse', 'x'], 'sidegrid do has no option --valuse; did you mean --values?'],
  [['a', '--valuse=x'], 'sidegrid do has no option --valuse; did you mean --values?'],
  [['a', '--elephant'], 'sidegrid do has no option --elephant (see'],
  [['a', '-q'], 'sidegrid do has no option -q (see'],
  [['a', '--no-check'], 'sidegrid do has no option --no-check'],
  [['a', '-f'], 'sidegrid do needs a value for --values: --values FILE (see'],
  [['a', '--output'], 'sidegrid do needs a value for --output: --output DIR (see'],
  [['a', '--output', ''], 'sidegrid do needs a value for --output: --output DIR (see'],
  [
    ['a', '--output', '--check'],
    'needs a value for --output: --output DIR; one that starts with a dash is written --output=-…',
  ],
  [['a', '-f', '-x'], 'needs a value for --values: --values FILE; one that starts with a dash is written --values=-…'],
  [['a', '--check=yes'], 'sidegrid do takes no value for --check'],
])('%j is refused', (words, message) => {
  expect(() => parse(...words)).toThrow(message);
  expect(() => parse(...words)).toThrow('(see sidegrid do --help)');
  expect(() => parse(...words)).toThrow(expect.objectContaining({ name: 'UsageError' }));
});
