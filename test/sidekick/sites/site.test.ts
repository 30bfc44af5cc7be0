import { expect, test } from 'vitest';
import { type Site, site, siteProblems, statefulSetSite } from '../../../lib/sidekick/sites/site.ts';
import { a, bothMeanings } from '../../support/bothMeanings.ts';

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

const both = bothMeanings();

const expression = statefulSetSite({
  names: a.list('names'),
  service: a.string('service'),
  namespace: 'team',
  replicas: a.integer('replicas', 1, 1000),
  port: a.integer('port', 1, 65535),
  scheme: 'http',
  clusterDomain: 'cluster.local',
});

test.each([
  [['minio'], 4, 'http://minio-{0...3}.minio-hl.team.svc.cluster.local:9000'],
  [['minio'], 1, 'http://minio-{0...0}.minio-hl.team.svc.cluster.local:9000'],
  [
    ['my-pool-0', 'my-pool-1'],
    16,
    'http://my-pool-0-{0...15}.minio-hl.team.svc.cluster.local:9000,http://my-pool-1-{0...15}.minio-hl.team.svc.cluster.local:9000',
  ],
])('the StatefulSets %j of %j pods are the pools of one site', async (names, replicas, expected) => {
  const text = await both.value(expression, { names, replicas, service: 'minio-hl', port: 9000 });
  expect(text).toBe(expected);
  expect(siteProblems(expected)).toEqual([]);
});
