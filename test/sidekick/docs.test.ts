import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sidekickChart } from '../../lib/charts/sidekick/definition.ts';
import { Literal } from '../../lib/expressions/literal.ts';
import { readValuesFile } from '../../lib/read/valuesFile.ts';
import { parseCommandLine } from '../../lib/sidekick/commandLine/commandLine.ts';
import { optionRows } from '../../lib/sidekick/optionsTable.ts';
import { s3Environment, type Setting, sparkProperties } from '../../lib/sidekick/s3Connection.ts';
import { rowsWith } from '../docs/markdownTables.ts';

const PAGE = 'docs/sidekick.md';
const text = readFileSync(PAGE, 'utf8');

/** The code blocks of a language. */
function blocks(language: string): readonly string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map(([, block]) => block ?? '');
}

test('the options are those of the code: after a change, paste what optionsTable() gives', () => {
  const told = rowsWith('Option', PAGE).map((row) => Object.values(row));
  const known = optionRows().map(({ option, versions, standard, values, rules }) => [
    option,
    versions,
    standard,
    values,
    rules,
  ]);
  expect(told).toEqual(known);
});

describe('what clients are told', () => {
  const words = ({ name, value }: Setting) => [name, value instanceof Literal ? String(value.value) : String(value)];

  test('in variables', () => {
    const [variables = ''] = blocks('sh');
    const expected = s3Environment({ port: 8080 }).map((setting) => words(setting).join('='));
    expect(variables.trim().split('\n')).toEqual(expected);
  });

  test('in properties of Spark', () => {
    const [properties = ''] = blocks('properties');
    const lines = properties.trim().split('\n');
    expect(lines.map((line) => line.split(/ +/))).toEqual(sparkProperties({ port: 8080 }).map(words));
  });
});

test.each(blocks('yaml'))('the chart takes these values, without a warning: %s', (values) => {
  expect(sidekickChart.render({ values: readValuesFile(values, PAGE) }).warnings).toEqual([]);
});

test('the command line that is read as values has no errors', () => {
  const command = blocks('sh').find((block) => block.startsWith('sidegrid sidekick parse -- ')) ?? '';
  const [, words = ''] = /-- (.*) > values\.yaml/.exec(command) ?? [];
  expect(parseCommandLine(words.split(' '))).toMatchObject({
    errors: [],
    settings: { healthPath: expect.any(String) as string },
  });
});
