import { expect, test } from 'vitest';
import { defineCommand } from '../../lib/cli/command.ts';
import { chartOperand } from '../../lib/cli/options.ts';
import { parse as parseWords } from '../../lib/cli/parse.ts';

const command = defineCommand({
  describe: 'Do it',
  operand: chartOperand,
  options: {
    values: { short: 'f', value: 'FILE', repeated: true, description: '' },
    output: { short: 'o', value: 'DIR', description: '' },
    check: { description: '' },
    format: { value: 'FORMAT', choices: ['text', 'json', 'sarif'], description: '' },
  },
  examples: [],
  run: () => Promise.resolve(0),
});

function parse(...words: string[]) {
  const parsed = parseWords('do', command, words);
  if ('text' in parsed) throw new Error(parsed.text);
  return parsed.args;
}

test('options and the chart come in any order, and in any of the usual spellings', () => {
  const all = { chart: 'grid', values: ['a', 'b', 'c'], output: 'dist', check: true, format: undefined };
  expect(parse('-f', 'a', 'grid', '--values', 'b', '--check', '-o=dist', '--values=c')).toEqual(all);
  expect(parse('-fa', '--values=b', '-f', 'c', '--output', 'dist', '--check', '--', 'grid')).toEqual(all);
  expect(parse('grid', '-f', '-', '-f./a', '-f-', '-f', '-1').values).toEqual(['-', './a', '-', '-1']);
});

test('what is not given is empty, absent or false', () => {
  const none = { chart: 'grid', values: [], output: undefined, check: false, format: undefined };
  expect(parse('grid')).toEqual(none);
});

test('of an option that is no list the last one counts, as in Helm', () => {
  expect(parse('grid', '--output', 'a', '-o', 'b', '--check', '--check')).toMatchObject({ output: 'b', check: true });
});

test.each([
  '1e3',
  '0x10',
  '007',
  'true',
  'null',
  'a.b',
  '"quoted"',
  "'quoted'",
  '"',
  '=',
  'a=b=c',
  'two\nlines',
  '-x',
  '{a: 1}',
])('the word %j is taken as it is', (word) => {
  expect(parse('grid', `--output=${word}`, `--values=${word}`)).toMatchObject({ output: word, values: [word] });
  if (!word.startsWith('=')) expect(parse('grid', `-f${word}`).values).toEqual([word]);
  expect(parse('--', word).chart).toBe(word);
  if (!word.startsWith('-')) expect(parse(word, '-o', word)).toMatchObject({ chart: word, output: word });
});

test('a switch takes no word that follows it', () => {
  expect(parse('--check', 'true')).toMatchObject({ chart: 'true', check: true });
  expect(parse('--check', 'false')).toMatchObject({ chart: 'false', check: true });
});

test('words after -- are no options', () => {
  expect(parse('--', '--help').chart).toBe('--help');
  expect(parse('-f', 'a', '--', '-fb')).toMatchObject({ chart: '-fb', values: ['a'] });
});

test.each(['--help', '-h'])('%s asks for a text, whatever else is there', (word) => {
  for (const words of [[word], ['a', 'b', word], ['--nope', word], [word, '-f']])
    expect(parseWords('do', command, words)).toEqual({
      text: expect.stringContaining('Usage: sidegrid do CHART') as string,
    });
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
  [['a', '--output='], 'sidegrid do needs a value for --output: --output DIR (see'],
  [['a', '-o='], 'sidegrid do needs a value for --output: --output DIR (see'],
  [['a', '--check=yes'], 'sidegrid do takes no value for --check'],
  [['a', '--check=true'], 'sidegrid do takes no value for --check'],
  [['a', '--check='], 'sidegrid do takes no value for --check'],
  [['a', '--check', 'false'], 'sidegrid do takes one CHART, and got a false'],
  [['a', '-1'], 'sidegrid do takes one CHART, and got a -1'],
  [['a', '--', 'b', '--check'], 'sidegrid do takes one CHART, and got a b --check'],
  [['a', '--format', 'xml'], 'sidegrid do needs text, json or sarif for --format, not "xml"'],
  [['a', '--out.put', 'x'], 'sidegrid do has no option --out.put; did you mean --output?'],
  [['a', '--Check'], 'sidegrid do has no option --Check; did you mean --check?'],
  [['a', '--__proto__', 'x'], 'sidegrid do has no option --'],
])('%j is refused', (words, message) => {
  expect(() => parse(...words)).toThrow(message);
  expect(() => parse(...words)).toThrow('(see sidegrid do --help)');
  expect(() => parse(...words)).toThrow(expect.objectContaining({ name: 'UsageError' }));
});
