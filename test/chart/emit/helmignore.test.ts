import { expect, test } from 'vitest';
import { HELMIGNORE } from '../../../lib/chart/emit/helmignore.ts';

test('values files of CI and leftovers of editors are not packaged, templates and tests are', () => {
  const lines = HELMIGNORE.trimEnd().split('\n');
  expect(lines).toEqual(expect.arrayContaining(['ci/', '.git/', '*~']));
  expect(lines.filter((line) => line.startsWith('templates') || line.startsWith('tests'))).toEqual([]);
});
