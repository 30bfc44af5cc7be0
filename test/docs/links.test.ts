import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const PAGES = readdirSync('docs')
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`);

describe.each(PAGES)('%s', (page) => {
  const text = readFileSync(page, 'utf8');

  test('each link to a file or a place leads to one', () => {
    const prose = text.replace(/^```.*?^```$/gms, '');
    const links = [...prose.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map((match) => match[1] ?? '');
    for (const link of links) {
      const [path = '', place] = link.split('#');
      const target = path === '' ? page : resolve(page, '..', path);
      expect(existsSync(target), link).toBe(true);
      if (place !== undefined) expect(placesOf(readFileSync(target, 'utf8')), link).toContain(place);
    }
  });

  test('each short link is explained at the end', () => {
    const used = [...text.matchAll(/\[([\w-]+#\d+)\](?![:(])/g)].map((match) => match[1]);
    const explained = [...text.matchAll(/^\[([\w-]+#\d+)\]: https:\/\/github\.com\//gm)].map((match) => match[1]);
    expect([...new Set(used)].sort()).toEqual([...explained].sort());
  });
});

/** What headings are reached by. */
function placesOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^#+ (.+)$/gm)].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  );
}
