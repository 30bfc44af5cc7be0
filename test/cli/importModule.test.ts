import { expect, test } from 'vitest';
import { importModule } from '../../lib/cli/importModule.ts';

test('a module is loaded by its name', async () => {
  expect(await importModule('node:path')).toHaveProperty('join');
});
