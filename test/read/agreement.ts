import { readFileSync } from 'node:fs';
import { isUserError } from '../../lib/errors.ts';
import { readInput } from '../../lib/read/input.ts';
import { readValuesFile } from '../../lib/read/valuesFile.ts';
import type { Oracle, ValuesOptions } from '../support/oracle.ts';

/** A case of the corpus, or one that was made at random. */
export type Case = Pick<ValuesOptions, 'texts' | 'set' | 'setString' | 'setJson' | 'setFile'>;

/** What one side made of a case: values as text, or an error. */
export interface Reading {
  readonly values?: string;
  readonly error?: string;
}

/** A list of cases of the corpus. */
export function corpus<Item>(name: string): Item[] {
  return JSON.parse(readFileSync(new URL(`../fixtures/read/${name}.json`, import.meta.url), 'utf8')) as Item[];
}

/** What sidegrid makes of a case. Anything but a UserError is a fault, and thrown. */
export function readByUs({ texts = [], ...options }: Case): Reading {
  try {
    const files = texts.map((text) => readValuesFile(text, 'values.yaml'));
    return { values: canonical(readInput({ ...options, files }, (path) => readFileSync(path, 'utf8'))) };
  } catch (error) {
    if (!isUserError(error)) throw error;
    return { error: error.message };
  }
}

/** What Helm makes of a case. */
export async function readByHelm(oracle: Oracle, given: Case): Promise<Reading> {
  const { values, error } = await oracle.values(given);
  return values === undefined ? { error } : { values: canonical(values) };
}

/** The cases on which the two disagree; those that both refuse agree. */
export async function disagreements(oracle: Oracle, cases: readonly Case[]): Promise<object[]> {
  const pairs = await Promise.all(
    cases.map(async (given) => ({ given, ours: readByUs(given), helms: await readByHelm(oracle, given) })),
  );
  return pairs.filter(({ ours, helms }) => ours.values !== helms.values);
}

/** A text that the two do not read alike. */
export interface Difference {
  readonly text: string;
  readonly ours: Reading;
  readonly helms: Reading;
}

/** How texts of values files are read: `misread` must stay empty, `refused` are those that only we refuse. */
export async function compareTexts(
  oracle: Oracle,
  texts: readonly string[],
): Promise<{ readonly misread: readonly Difference[]; readonly refused: readonly Difference[] }> {
  const all: Difference[] = [];
  for (let start = 0; start < texts.length; start += 1000) {
    const batch = texts.slice(start, start + 1000).map(async (text): Promise<Difference> => {
      const given = { texts: [text] };
      return { text, ours: readByUs(given), helms: await readByHelm(oracle, given) };
    });
    all.push(...(await Promise.all(batch)).filter(({ ours, helms }) => ours.values !== helms.values));
  }
  return {
    misread: all.filter(({ ours }) => ours.values !== undefined),
    refused: all.filter(({ ours }) => ours.values === undefined),
  };
}

/** JSON with sorted keys, in which -0 is not 0. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) => {
    if (Object.is(item, -0)) return 'the number -0';
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
    return Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** The error text that reading a values file gives. */
export function errorOf(text: string): string | undefined {
  return readByUs({ texts: [text] }).error;
}
