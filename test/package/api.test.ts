import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { apiPage, signatures } from '../../tools/lib/apiPage.ts';
import { publicApi } from '../../tools/lib/publicApi.ts';
import { types } from '../../tools/types.ts';

describe('the public names of the library', () => {
  let api: ReturnType<typeof publicApi>;
  beforeAll(async () => {
    await types();
    api = publicApi();
  }, 300_000);

  test('every type that a signature names is public', () => {
    expect(api.hidden).toEqual([]);
  });

  test('signatures.txt holds them: a difference is one that users see, so tell it in the CHANGELOG and run npm run api', () => {
    expect(signatures(api.names)).toBe(readFileSync('test/package/signatures.txt', 'utf8'));
  });

  test('docs/api.md is what npm run api writes', async () => {
    expect(await apiPage(api.names)).toBe(readFileSync('docs/api.md', 'utf8'));
  });
});

describe('what is read of declarations', () => {
  const { names, hidden } = publicApi(fileURLToPath(new URL('../fixtures/publicApi', import.meta.url)));

  test('hidden types are found, at any depth; the parts of an alias may be hidden', () => {
    expect(hidden).toEqual(['Deep of parts', 'Secret of parts', 'Word of parts']);
  });

  test('signatures name types without their files, and bring constants that are not public', () => {
    expect(names.map(({ signature }) => signature)).toEqual([
      'function make(from: Secret): Shown;',
      'interface Shown extends Readonly<typeof words> {\n  readonly word: Word;\n}\nconst words: { readonly one: 1 };',
    ]);
  });

  test('the page says what the comments say', async () => {
    const page = await apiPage(names);
    expect(page).toContain('### make\n\nMakes one.\n\nThrows Error when it cannot.\n');
    expect(page).toContain('  /** A word. */\n  readonly word: Word;\n');
  });
});
