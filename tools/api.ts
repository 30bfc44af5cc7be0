import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiPage, signatures } from './lib/apiPage.ts';
import { publicApi } from './lib/publicApi.ts';
import { ROOT } from './lib/root.ts';
import { types } from './types.ts';

/** docs/api.md and the signatures that test/package holds the library to. */
const PAGE = 'docs/api.md';
const SIGNATURES = 'test/package/signatures.txt';

/** Writes both of the library's declarations. */
export async function main(): Promise<void> {
  await types();
  const { names } = publicApi();
  writeFileSync(join(ROOT, PAGE), await apiPage(names));
  writeFileSync(join(ROOT, SIGNATURES), signatures(names));
}
