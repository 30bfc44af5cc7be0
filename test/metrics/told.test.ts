import { expect, test } from 'vitest';
import { untoldIn } from './told.ts';

test('what no member tells would be noticed', () => {
  expect(untoldIn("sum(com_hazelcast_Metrics_size{prefix='map',job='x'})")).toEqual([
    "com_hazelcast_Metrics_size{prefix='map',job='x'}",
  ]);
  expect(untoldIn("com_hazelcast_Metrics_isClusterSafe{prefix='partitions'}")).toHaveLength(1);
  expect(untoldIn("jvm_memory_pool_collection_used_bytes{pool=~'.*Tenuring.*'}")).toHaveLength(1);
  expect(untoldIn("jvm_gc_collection_seconds_sum{gc!~'G1.*'}")).toHaveLength(1);
});

test('what a member tells is known, whatever the target', () => {
  expect(untoldIn("com_hazelcast_Metrics_size{prefix='cluster',namespace='a',job='b'}")).toEqual([]);
  expect(untoldIn("jvm_memory_pool_collection_used_bytes{pool=~'.*(Old|Tenured).*'}")).toEqual([]);
});
