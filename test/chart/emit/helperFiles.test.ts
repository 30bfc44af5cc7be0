import { expect, test } from 'vitest';
import { helperFiles } from '../../../lib/chart/emit/helperFiles.ts';

const helper = (name: string, lines: number) => ({ name, text: Array.from({ length: lines }, () => name).join('\n') });

test('short helpers share a file, long ones have files of their own', () => {
  const files = helperFiles([helper('fullname', 2), helper('podTemplate', 21), helper('image', 20)]);
  expect(files.map(([path]) => path)).toEqual(['templates/_helpers.tpl', 'templates/_pod-template.tpl']);
  expect(files[0]?.[1]).toBe(`${helper('fullname', 2).text}\n\n${helper('image', 20).text}\n`);
  expect(files[1]?.[1]).toBe(`${helper('podTemplate', 21).text}\n`);
});
