import type { Expression } from '../expressions/expression.ts';
import { defaultIfAbsent } from '../expressions/presence.ts';
import { freeList, freeMap } from '../values/collections.ts';
import { optional, type ReferenceOf } from '../values/declaration.ts';
import { object } from '../values/object.ts';
import { boolean, integer, oneOf, string } from '../values/scalars.ts';

/** How many copies of each entry a map keeps, in Hazelcast at most 6 of both kinds. */
export const COPIES = { minimum: 0, maximum: 6 } as const;

const SECONDS = { minimum: 0, maximum: 2147483647 } as const;

const mapFields = {
  backupCount: optional(
    integer({ description: 'Number of synchronous backups. Not set: `member.backupCount`.', ...COPIES }),
  ),
  asyncBackupCount: optional(
    integer({ description: 'Number of asynchronous backups. Not set: `member.asyncBackupCount`.', ...COPIES }),
  ),
  timeToLiveSeconds: optional(
    integer({ description: 'Seconds until an entry expires after its last write. 0: never.', ...SECONDS }),
  ),
  maxIdleSeconds: optional(
    integer({ description: 'Seconds without access until an entry expires. 0: never.', ...SECONDS }),
  ),
  eviction: optional(
    freeMap({ description: "Eviction settings, in Hazelcast's own keys, such as `eviction-policy` and `size`." }),
  ),
  inMemoryFormat: optional(
    oneOf(['BINARY', 'OBJECT'], {
      description: 'How to store entries in memory. `OBJECT` saves deserialization in queries and entry processors.',
    }),
  ),
  readBackupData: optional(
    boolean({ description: 'Let a member answer reads from its own backups, which can be slightly stale.' }),
  ),
  statisticsEnabled: optional(boolean({ description: 'Collect statistics of the map, for metrics.' })),
  perEntryStatsEnabled: optional(
    boolean({ description: 'Collect statistics of each entry, which needs more memory.' }),
  ),
  cacheDeserializedValues: optional(
    oneOf(['NEVER', 'INDEX-ONLY', 'ALWAYS'], { description: 'Which deserialized values to cache for queries.' }),
  ),
  metadataPolicy: optional(
    oneOf(['CREATE_ON_UPDATE', 'OFF'], {
      description: 'When to create metadata that speeds up queries of JSON values.',
    }),
  ),
  nearCache: optional(
    freeMap({
      description:
        "Near Cache of the members, in Hazelcast's own keys, such as `in-memory-format` and `invalidate-on-change`.",
    }),
  ),
  indexes: optional(freeList({ description: 'Indexes for queries, each with `type` and `attributes`.' })),
  attributes: optional(
    freeMap({
      description: 'Custom query attributes by name, each with its `extractor-class-name`.',
    }),
  ),
  entryListeners: optional(freeList({ description: 'Entry listeners, each with `class-name`.' })),
  partitionLostListeners: optional(freeList({ description: 'Class names of the partition-lost listeners.' })),
  mergePolicy: optional(
    freeMap({ description: 'Merge policy after a split brain, with `class-name` and `batch-size`.' }),
  ),
  splitBrainProtectionRef: optional(
    string({ description: 'Name of an entry of `member.config.split-brain-protection`.', minLength: 1 }),
  ),
  mapStore: optional(
    freeMap({
      description:
        'MapStore that loads and stores entries, with `class-name` and `write-delay-seconds`. Put no secrets in its `properties`: they are in a ConfigMap.',
    }),
  ),
  queryCaches: optional(freeMap({ description: 'Query caches by name.' })),
  partitionStrategy: optional(string({ description: 'Class name of the partitioning strategy.', minLength: 1 })),
  partitionAttributes: optional(
    freeList({ description: 'Key attributes that decide the partition of an entry, each as `name: …`.' }),
  ),
  eventJournal: optional(
    freeMap({
      description: "Event journal, which pipelines read, in Hazelcast's own keys, such as `enabled` and `capacity`.",
    }),
  ),
};

/** The fields of {@link mapSettings}. */
export interface MapFields extends Readonly<typeof mapFields> {}

/**
 * Settings of one map: those of the open-source edition, each Hazelcast's own in lowerCamelCase. Inside them keys are
 * Hazelcast's own, so `eviction` has `max-size-policy`.
 * @see https://docs.hazelcast.com/hazelcast/5.5/data-structures/map-config
 */
export const mapSettings = object<MapFields>('Settings of one map.', mapFields);

/** What templates read {@link mapSettings} by. */
type MapSettings = ReferenceOf<typeof mapSettings>;

/** How many copies of each entry a map keeps that sets none of its own. */
export interface Copies {
  readonly backupCount: Expression<number>;
  readonly asyncBackupCount: Expression<number>;
}

/**
 * The settings of one map under Hazelcast's own names: `backup-count` for `backupCount`. A map with a section of its own
 * inherits nothing of the map `default`, so its backup counts are always written.
 * @see https://github.com/hazelcast/hazelcast/blob/v5.5.0/hazelcast/src/main/java/com/hazelcast/internal/config/MemberDomConfigProcessor.java
 */
export function mapConfig(settings: MapSettings, standard: Copies): Readonly<Record<string, unknown>> {
  const { backupCount, asyncBackupCount, ...others } = settings;
  return {
    'backup-count': defaultIfAbsent(backupCount, standard.backupCount),
    'async-backup-count': defaultIfAbsent(asyncBackupCount, standard.asyncBackupCount),
    ...Object.fromEntries(Object.entries(others).map(([name, value]) => [kebabCase(name), value])),
  };
}

function kebabCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
