import { expect, test } from 'vitest';
import { readWords } from '../../../lib/sidekick/commandLine/readWords.ts';
import { KNOWN_FLAGS } from '../../../lib/sidekick/commandLine/settings.ts';

const read = (...words: string[]) => {
  const { flags, sites, problems } = readWords(words, KNOWN_FLAGS);
  return { flags: flags.map(({ flag, name, text }) => [flag.flag, name, text]), sites, problems };
};

test('flags have one dash or two, and their text after = or in the next word', () => {
  const words = [
    '--health-path',
    '/x',
    '-health-port=1',
    '-p=/y',
    '--trace=',
    '-q',
    '--json=false',
    'http://a',
    'http://b',
  ];
  expect(read(...words)).toEqual({
    flags: [
      ['health-path', '--health-path', '/x'],
      ['health-port', '--health-port', '1'],
      ['health-path', '-p', '/y'],
      ['trace', '--trace', ''],
      ['quiet', '-q', undefined],
      ['json', '--json', 'false'],
    ],
    sites: ['http://a', 'http://b'],
    problems: [],
  });
});

test.each(['sidekick', '/sidekick', '/bin/sidekick', './sidekick'])('%s in front is the program', (program) => {
  expect(read(program, '-q', 'http://a')).toMatchObject({ flags: [['quiet', '-q', undefined]], sites: ['http://a'] });
});

test('the text after a flag may look like a flag, as for sidekick', () => {
  expect(read('--trace', '--quiet', 'http://a').flags).toEqual([['trace', '--trace', '--quiet']]);
});

test('a switch never takes the next word', () => {
  expect(read('--insecure', 'true')).toMatchObject({ flags: [['insecure', '--insecure', undefined]], sites: ['true'] });
});

test('two dashes end the flags, and one dash is no flag', () => {
  expect(read('-q', '--', 'http://a')).toMatchObject({ sites: ['http://a'], problems: [] });
  expect(read('-')).toMatchObject({ sites: ['-'], problems: [] });
});

test.each([
  [
    ['--bogus', 'http://a'],
    "at '--bogus': sidekick has no such flag: it would print its help, and end as if all was well",
  ],
  [['-lq', 'http://a'], "at '-lq': sidekick has no such flag"],
  [['---quiet', 'http://a'], "at '---quiet': sidekick has no such flag"],
  [['--=x', 'http://a'], "at '--=x': sidekick has no such flag"],
  [['--help', 'http://a'], "at '--help': sidekick prints that, and ends"],
  [['-v'], "at '-v': sidekick prints that, and ends"],
  [['--health-path'], "at '--health-path': the text that belongs to it is missing"],
  [
    ['http://a', '--quiet'],
    "at '--quiet': after a site, sidekick takes each word for a site: write flags before sites",
  ],
  [['--', '--quiet', 'http://a'], "at '--quiet': after a site, sidekick takes each word for a site"],
])('%j is refused', (words, problem) => {
  const { problems } = read(...words);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(problem);
});
