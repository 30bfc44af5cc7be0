import { afterAll, beforeAll, expect, test } from 'vitest';
import { readInput } from '../../lib/read/input.ts';
import { Oracle } from '../support/oracle.ts';
import { corpus, disagreements, type Case } from './agreement.ts';

let oracle: Oracle;
beforeAll(async () => {
  oracle = await Oracle.start();
});
afterAll(() => oracle.close());

test('files and options are merged as Helm merges them', async () => {
  expect(await disagreements(oracle, corpus<Case>('inputs'))).toEqual([]);
});

test('the kinds of options count in their order, not in that of the command line', () => {
  const input = {
    files: [{ from: 'file' }],
    setJson: ['from="json"'],
    set: ['from=set'],
    setString: ['from=string'],
    setFile: ['from=file'],
    setLiteral: ['from=literal'],
  };
  const readFile = (path: string): string => `text of ${path}`;
  expect(readInput(input, readFile)).toEqual({ from: 'literal' });
  expect(readInput({ ...input, setLiteral: [] }, readFile)).toEqual({ from: 'text of file' });
  expect(readInput({ ...input, setLiteral: [], setFile: [] }, readFile)).toEqual({ from: 'string' });
});

test('nothing given is nothing set', () => {
  expect(readInput({}, String)).toEqual({});
});
