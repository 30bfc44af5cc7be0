import { expect, test } from 'vitest';
import { COMMANDS } from '../../lib/cli/commands.ts';
import { parse } from '../../lib/cli/parse.ts';

test.each(Object.entries(COMMANDS))('the examples of %s can be parsed', async (name, { load }) => {
  const command = await load();
  for (const example of command.examples) {
    const [line = ''] = /sidegrid [^|>)]*[^|>) ]/.exec(example) ?? [];
    const [, first, ...words] = line.split(' ');
    expect(first).toBe(name);
    const parsed = parse(name, command, words);
    expect(parsed).toHaveProperty('args');
    const { chart = 'sidecar-grid' } = 'args' in parsed ? parsed.args : {};
    expect(chart).toMatch(/^(sidecar-grid|\.\/my-chart\.ts)$/);
  }
});

test.each(Object.entries(COMMANDS))('no two options of %s share a letter', async (_, { load }) => {
  const letters = Object.values((await load()).options).flatMap(({ short }) => short ?? []);
  expect(letters).toEqual([...new Set(letters)]);
});
