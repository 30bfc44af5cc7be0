import { expect, test } from 'vitest';
import { mapSettings } from '../../lib/grid/mapConfig.ts';
import type { Value } from '../../lib/read/value.ts';
import { hazelcastYaml } from '../support/sidecarGrid.ts';

/** Every setting with a value that a member of Hazelcast 5.5.0 starts with, and the lines that it reads. */
const SETTINGS: readonly (readonly [name: string, value: Value, line: string])[] = [
  ['backupCount', 1, 'backup-count: 1'],
  ['asyncBackupCount', 1, 'async-backup-count: 1'],
  ['timeToLiveSeconds', 60, 'time-to-live-seconds: 60'],
  ['maxIdleSeconds', 0, 'max-idle-seconds: 0'],
  ['eviction', { 'eviction-policy': 'LRU', size: 10 }, 'eviction: {"eviction-policy":"LRU","size":10}'],
  ['inMemoryFormat', 'OBJECT', 'in-memory-format: "OBJECT"'],
  ['readBackupData', true, 'read-backup-data: true'],
  ['statisticsEnabled', false, 'statistics-enabled: false'],
  ['perEntryStatsEnabled', true, 'per-entry-stats-enabled: true'],
  ['cacheDeserializedValues', 'INDEX-ONLY', 'cache-deserialized-values: "INDEX-ONLY"'],
  ['metadataPolicy', 'OFF', 'metadata-policy: "OFF"'],
  ['nearCache', { 'invalidate-on-change': true }, 'near-cache: {"invalidate-on-change":true}'],
  ['indexes', [{ attributes: ['size'] }], 'indexes: [{"attributes":["size"]}]'],
  [
    'attributes',
    { size: { 'extractor-class-name': 'com.acme.Size' } },
    'attributes: {"size":{"extractor-class-name":"com.acme.Size"}}',
  ],
  ['entryListeners', [{ 'class-name': 'com.acme.Log' }], 'entry-listeners: [{"class-name":"com.acme.Log"}]'],
  ['partitionLostListeners', ['com.acme.Log'], 'partition-lost-listeners: ["com.acme.Log"]'],
  ['mergePolicy', { 'batch-size': 50 }, 'merge-policy: {"batch-size":50}'],
  ['splitBrainProtectionRef', 'majority', 'split-brain-protection-ref: "majority"'],
  [
    'mapStore',
    { enabled: true, 'class-name': 'com.acme.Store' },
    'map-store: {"class-name":"com.acme.Store","enabled":true}',
  ],
  [
    'queryCaches',
    { q: { predicate: { sql: 'size > 1' } } },
    'query-caches: {"q":{"predicate":{"sql":"size \\u003e 1"}}}',
  ],
  ['partitionStrategy', 'com.acme.Strategy', 'partition-strategy: "com.acme.Strategy"'],
  ['partitionAttributes', [{ name: 'country' }], 'partition-attributes: [{"name":"country"}]'],
  ['eventJournal', { enabled: true, capacity: 1000 }, 'event-journal: {"capacity":1000,"enabled":true}'],
];

test.each(SETTINGS)('%s reaches the member under the name that Hazelcast has for it', (name, value, line) => {
  const text = hazelcastYaml({ member: { maps: { orders: { [name]: value } } } });
  expect(text.slice(text.indexOf('"orders"'))).toContain(`\n      ${line}\n`);
});

test('all of them at once', () => {
  const orders = Object.fromEntries(SETTINGS.map(([name, value]) => [name, value]));
  const lines = SETTINGS.map(([, , line]) => `      ${line}\n`).join('');
  expect(hazelcastYaml({ member: { maps: { orders } } })).toContain(`\n    "orders":\n${lines}`);
});

test('there is no other setting', () => {
  const { shape } = mapSettings;
  expect(shape.type === 'object' && Object.keys(shape.fields)).toEqual(SETTINGS.map(([name]) => name));
});

test('what only the Enterprise edition has is no setting', () => {
  expect(() => hazelcastYaml({ member: { maps: { orders: { inMemoryFormat: 'NATIVE' } } } })).toThrow('NATIVE');
  expect(() => hazelcastYaml({ member: { maps: { orders: { tieredStore: {} } } } })).toThrow('tieredStore');
});
