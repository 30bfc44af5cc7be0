import { expect, test } from 'vitest';
import { statefulSetSite } from '../../../lib/sidekick/sites/statefulSetSite.ts';
import { a, bothMeanings } from '../../support/bothMeanings.ts';
import { siteProblems } from '../../../lib/sidekick/sites/site.ts';

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
