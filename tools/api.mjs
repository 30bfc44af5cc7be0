import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dependencies } from './dependencies.mjs';
import { command } from './lib/command.mjs';
import { ROOT } from './lib/root.mjs';
import { types } from './types.mjs';

/** docs/api.md and the signatures that test/package holds the library to. */
const PAGE = 'docs/api.md';
const SIGNATURES = 'test/package/signatures.txt';

// Writes both of the library's declarations.
await command(import.meta.url, async () => {
  await dependencies();
  await types();
  // Not static imports: npm may have to install TypeScript and prettier first.
  const { publicApi } = await import('./lib/public-api.mjs');
  const { apiPage, signatures } = await import('./lib/api-page.mjs');
  const { names } = publicApi();
  writeFileSync(join(ROOT, PAGE), await apiPage(names));
  writeFileSync(join(ROOT, SIGNATURES), signatures(names));
});
