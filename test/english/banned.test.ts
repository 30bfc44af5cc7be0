import { describe, expect, test } from 'vitest';
import { builtInChart, CHART_NAMES } from '../../lib/charts/charts.ts';
import type { Declaration } from '../../lib/values/declaration.ts';
import { bannedIn, longSentencesIn } from './banned.ts';
import { filesIn, linesOf, type SourceText, textsOf } from './sourceTexts.ts';

/** Words that look banned and are not: the name of an API, with the reason. */
const ALLOWED: readonly (readonly [place: RegExp, text: string, reason: string])[] = [
  [/^docs\/doctor\.md:/, '`mend`', 'a field of rules'],
];

const SOURCES = filesIn('lib', '.ts');
const DOCUMENTS = [
  'README.md',
  'CHANGELOG.md',
  'docs',
  'examples',
  'test/e2e/README.md',
  'tools/cluster/README.md',
  'charts',
];

describe('no text has a phrasing that readers had to read twice', () => {
  test('comments and texts of the source', () => {
    expect(findingsIn(SOURCES.flatMap(textsOf))).toEqual([]);
  });

  test.each(DOCUMENTS)('%s', (path) => {
    // docs/api.md repeats doc comments, which are checked where they are written.
    const files = filesIn(path, '.md').filter((file) => !file.endsWith('docs/api.md'));
    const lines = files.flatMap(linesOf);
    expect(findingsIn(lines)).toEqual([]);
  });

  test.each(CHART_NAMES)('values of the chart %s', async (name) => {
    expect(findingsIn(await descriptionsOf(name))).toEqual([]);
  });
});

describe('sentences are short', () => {
  test.each(CHART_NAMES)('descriptions of values of the chart %s', async (name) => {
    expect(tooLongIn(await descriptionsOf(name))).toEqual([]);
  });

  test('notes', () => {
    const files = SOURCES.filter((file) => file.endsWith('/notes.ts'));
    expect(files).not.toEqual([]);
    expect(tooLongIn(files.flatMap(textsOf))).toEqual([]);
  });
});

test('a description starts with what the value sets', async () => {
  const all = await Promise.all(CHART_NAMES.map(descriptionsOf));
  expect(all.flat().filter(({ text }) => /^(Whether|Its?|Their|When it|What your)\b/.test(text))).toEqual([]);
});

test('a banned phrasing and a long sentence are found', () => {
  expect(bannedIn('Whether there is one.')).toEqual(['"Whether there is" (write: Create the …)']);
  expect(bannedIn('Create the Ingress.')).toEqual([]);
  expect(longSentencesIn(`Short. ${'word '.repeat(25)}end.`)).toHaveLength(1);
});

function findingsIn(texts: readonly SourceText[]): readonly string[] {
  return texts.flatMap(({ place, text }) =>
    isAllowed(place, text) ? [] : bannedIn(text).map((found) => `${place}: ${found}`),
  );
}

function isAllowed(place: string, text: string): boolean {
  return ALLOWED.some(([where, words]) => where.test(place) && text.includes(words));
}

function tooLongIn(texts: readonly SourceText[]): readonly string[] {
  return texts.flatMap(({ place, text }) => longSentencesIn(text).map((sentence) => `${place}: ${sentence}`));
}

/** What the values of a chart set, by their paths. */
async function descriptionsOf(name: string): Promise<readonly SourceText[]> {
  const chart = await builtInChart(name);
  if (!chart) throw new Error(`there is no chart ${name}`);
  return described(chart.props.values, name);
}

function described(declaration: Declaration, place: string): readonly SourceText[] {
  const { shape, description } = declaration;
  const own = { place, text: description };
  if (shape.type === 'object')
    return [own, ...Object.entries(shape.fields).flatMap(([name, field]) => described(field, `${place}.${name}`))];
  return shape.type === 'list' || shape.type === 'map' ? [own, ...described(shape.of, `${place}[]`)] : [own];
}
