import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { complaints, isAsItShould, killAll, mutate, table, type Fate } from './kill.ts';
import { MUTANTS, type Mutant } from './mutants.ts';

const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');
const mutant: Mutant = { file: 'render/scalarText.ts', text: 'a', replacement: '$&b', fault: 'a fault' };

test(
  'a third of the mutants come to the end that they should: the others are for npm run mutants',
  { timeout: 600_000 },
  async () => {
    const third = MUTANTS.filter((_, index) => index % 3 === 0);
    const fates = await killAll(third, { root, runs: 400, seed: 1 });
    expect(complaints(fates)).toEqual([]);
  },
);

test('every mutant is of a text that stands once in lib/', () => {
  for (const each of MUTANTS) {
    const source = readFileSync(`${root}/lib/${each.file}`, 'utf8');
    expect(() => mutate(each, source), `${each.file}: ${each.fault}`).not.toThrow();
  }
});

test('the replacement is put in place as it is', () => {
  expect(mutate(mutant, '(a)')).toBe('($&b)');
});

test.each(['b', 'aa'])('a mutant whose text is not found once is stale: %j', (source) => {
  expect(() => mutate(mutant, source)).toThrow(/^the mutant is stale: its text stands [02] times in the file$/);
});

test('a stale mutant, and one that is no program, fail the check', async () => {
  const stale = { ...mutant, text: 'no such text' };
  const broken = { ...mutant, text: 'export function goJson', replacement: 'export function (' };
  const fates = await killAll([stale, broken], { root, runs: 1, seed: 1 });
  expect(complaints(fates)).toEqual([
    'render/scalarText.ts, a fault: the mutant is stale: its text stands 0 times in the file',
    expect.stringMatching(/^render\/scalarText\.ts, a fault: Build failed with 1 error/),
  ]);
});

describe('the end that a mutant should come to', () => {
  const equivalent = { ...mutant, equivalent: 'no values file can show it' };
  test.each<[string, Fate, boolean]>([
    ['is to be killed', { mutant, killedBy: 'difference: …', runs: 3 }, true],
    ['is not to survive', { mutant, runs: 400 }, false],
    ['is to survive, when it is equivalent', { mutant: equivalent, runs: 400 }, true],
    [
      'is not to be killed, when it is called equivalent',
      { mutant: equivalent, killedBy: 'difference: …', runs: 3 },
      false,
    ],
    ['is not to be unfit', { mutant, unfit: 'it does not start', runs: 0 }, false],
  ])('%s', (_name, fate, right) => {
    expect(isAsItShould(fate)).toBe(right);
  });
  test('stands in a table', () => {
    const fates: Fate[] = [
      { mutant, killedBy: 'difference: …', runs: 3 },
      { mutant, killedBy: 'throw: …', runs: 0 },
      { mutant, runs: 400 },
      { mutant: equivalent, runs: 400 },
    ];
    expect(table(fates)).toMatchInlineSnapshot(`
      "killed after 3        render/scalarText.ts          a fault
      killed at synth       render/scalarText.ts          a fault
      SURVIVED 400          render/scalarText.ts          a fault
      equivalent            render/scalarText.ts          a fault"
    `);
  });
});
