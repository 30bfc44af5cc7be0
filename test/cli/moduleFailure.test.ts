import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UserError } from '../../lib/errors.ts';
import { loadingFailure, moduleFailure } from '../../lib/cli/moduleFailure.ts';
import { folderWith } from './folder.ts';

test("an error is the user's when one of the user's lines led to it, and the innermost is told", () => {
  const chart = join(folderWith({ 'my chart.ts': '' }), 'my chart.ts');
  const helper = join(chart, '../helpers/names.ts');
  const error = thrownAt('boom', ['node:fs:1:1', '/x/node_modules/p/index.js:1:2', `${helper}:7:3`, `${chart}:9:5`]);
  expect(moduleFailure(chart, error)?.message).toBe(
    `the chart definition ${chart} failed: boom\nat run (${helper}:7:3)`,
  );
});

test('places that node writes as URLs are told as paths', () => {
  const chart = join(folderWith({ 'my chart.mjs': '' }), 'my chart.mjs');
  const error = thrownAt('boom', [`${new URL(`file://${chart}`).href}:2:7`]);
  expect(moduleFailure(chart, error)?.message).toContain(`at run (${chart}:2:7)`);
});

test("without a line of the user's, it is a fault of ours", () => {
  const folder = folderWith({ 'chart.ts': '' });
  const ours = [`${folder}/node_modules/p/index.js:1:2`, `${folder}/build/cli.cjs:1:2`, `${folder}/build/index.js:3:4`];
  expect(moduleFailure(join(folder, 'chart.ts'), thrownAt(`see ${folder}/chart.ts`, ours))).toBeUndefined();
});

test('an error for users is told as it is', () => {
  const error = new UserError('set it');
  expect(moduleFailure('chart.ts', error)).toBe(error);
  expect(loadingFailure('chart.ts', error)).toBe(error);
});

test.each([
  ['a text', '"a text"'],
  [undefined, 'undefined'],
  [null, 'null'],
  [{ a: 1 }, '{"a":1}'],
])('%j that a module throws is no error of ours', (thrown, told) => {
  expect(moduleFailure('chart.ts', thrown)?.message).toBe(`the chart definition chart.ts threw ${told}`);
});

test('a module that cannot be loaded is never a fault of ours, and a hint helps where we have one', () => {
  const chart = join(folderWith({ 'chart.mjs': '' }), 'chart.mjs');
  const failure = (error: Error) => loadingFailure(chart, error).message;
  expect(failure(thrownAt('odd', []))).toBe(`the module ${chart} cannot be loaded: odd`);
  const syntax = Object.assign(new SyntaxError("Unexpected token '='"), { stack: '' });
  expect(failure(syntax)).toBe(
    `the module ${chart} cannot be loaded: Unexpected token '=': node --check ${chart} may show where`,
  );
  expect(failure(thrownAt("Cannot find module 'sidegrid'\nRequire stack:\n- /x/chart.ts", []))).toBe(
    `the module ${chart} cannot be loaded: Cannot find module 'sidegrid': run npm install sidegrid cdk8s constructs beside it`,
  );
});

test('the place that node puts in the first line of a stack is told', () => {
  const chart = join(folderWith({ 'chart.mjs': '' }), 'chart.mjs');
  const error = Object.assign(new SyntaxError('no such export'), { stack: `file://${chart}:3\nimport x\nSyntaxError` });
  expect(loadingFailure(chart, error).message).toBe(
    `the chart definition ${chart} failed: no such export\nat ${chart}:3`,
  );
});

function thrownAt(message: string, places: readonly string[]): Error {
  const stack = [`Error: ${message}`, ...places.map((place) => `    at run (${place})`)].join('\n');
  return Object.assign(new Error(message), { stack });
}
