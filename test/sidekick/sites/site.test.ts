import { expect, test } from 'vitest';
import { type Site, site, siteProblems } from '../../../lib/sidekick/sites/site.ts';

test.each<[Site, string]>([
  [{ pools: [{ host: 'minio' }] }, 'http://minio'],
  [
    { port: 9000, pools: [{ host: 'minio-{}.minio-hl.team.svc', range: [0, 3] }] },
    'http://minio-{0...3}.minio-hl.team.svc:9000',
  ],
  [
    {
      scheme: 'https',
      port: 9000,
      pools: [
        { host: 'a{}', range: [1, 16], digits: 2 },
        { host: 'b{}', range: [1, 4], port: 9001 },
      ],
    },
    'https://a{01...16}:9000,https://b{1...4}:9001',
  ],
  [{ pools: [{ host: '10.0.0.{}', range: [5, 5] }] }, 'http://10.0.0.{5...5}'],
])('%j is %s', (given, text) => {
  expect(site(given)).toBe(text);
});

test.each<[Site, string]>([
  [
    { pools: [{ host: 'a{}', range: [4, 1] }] },
    'the site {4...1} is a range that ends before it starts. Write the smaller',
  ],
  [{ pools: [{ host: 'a{}', range: [0, 1] }, { host: 'b' }] }, 'has pools with and without a range'],
  [{ pools: [{ host: 'a', range: [0, 1] }] }, 'the host "a" has 0 places for a number, written {}, and a range'],
  [{ pools: [{ host: 'a{}' }] }, 'the host "a{}" has 1 places for a number, written {}, and no range'],
  [{ pools: [{ host: 'a{}', range: [8, 120], digits: 2 }] }, 'the number 120 of a range has more than 2 digits'],
  [{ port: 0, pools: [{ host: 'a' }] }, 'has a port that is no number from 1 to 65535'],
  [{ pools: [] }, 'the site "" has a pool without a text'],
])('%j is refused', (given, message) => {
  expect(() => site(given)).toThrow(message);
});

test('a text that schema and rules take has no problem', () => {
  expect(siteProblems('https://a{1...4}.b:9000/,https://c{1...4}.b:9000')).toEqual([]);
});
