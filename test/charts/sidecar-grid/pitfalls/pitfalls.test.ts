import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readValuesFile } from '../../../../lib/read/valuesFile.ts';
import { finding } from './finding.ts';
import { running } from './running.ts';
import { stopping } from './stopping.ts';

const CASES = [...stopping, ...finding, ...running];

test.each(CASES)('%s: %s', (file, _outcome, check) => {
  const name = `${file}.yaml`;
  check(readValuesFile(readFileSync(join(import.meta.dirname, name), 'utf8'), name));
});

test('each file of values is the start of a case', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.yaml'));
  expect([...new Set(CASES.map(([file]) => `${file}.yaml`))].sort()).toEqual(files.sort());
});
