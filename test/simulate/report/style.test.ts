import { expect, test } from 'vitest';
import { STYLE } from '../../../lib/simulate/report/style.ts';

test('the style needs nothing from elsewhere', () => {
  expect(STYLE).not.toMatch(/url\(|@import|@font-face/);
});

test('the style is for light and dark, shows the focus, and closes what it opens', () => {
  expect(STYLE).toContain('@media (prefers-color-scheme: dark)');
  expect(STYLE).toContain(':focus-visible');
  expect(STYLE.split('{')).toHaveLength(STYLE.split('}').length);
});

test('colours that are used are named', () => {
  const named = new Set([...STYLE.matchAll(/(--[a-z-]+):/g)].map(([, name]) => name));
  // These are set by what is picked, and by the picture.
  const picked = ['--lost', '--fade', '--down', '--dash', '--least'];
  const used = [...STYLE.matchAll(/var\((--[a-z-]+)/g)].map(([, name]) => name ?? '');
  expect(used.filter((name) => !named.has(name) && !picked.includes(name))).toEqual([]);
});
