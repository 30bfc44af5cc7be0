import type { Expression } from '../expressions/expression.ts';
import { fallback } from '../expressions/presence.ts';
import { freeList, freeMap } from '../values/collections.ts';
import { optional, type ReferenceOf } from '../values/declaration.ts';
import { object } from '../values/object.ts';
import { boolean, integer, oneOf, string } from '../values/scalars.ts';

/** How many copies of each entry a map keeps, in Hazelcast at most 6 of both kinds. */
export const COPIES = { minimum: 0, maximum: 6 } as const;

const SECONDS = { minimum: 0, maximum: 2147483647 } as const;

const mapFields = {
  backupCount: optional(
    integer({ description: 'Copies that a write waits for. Not set: member.backupCount.', ...COPIES }),
  ),
  asyncBackupCount: optional(
    integer({ description: 'Copies that a write does not wait for. Not set: member.asyncBackupCount.', ...COPIES }),
  ),
  timeToLiveSeconds: optional(integer({ description: 'Seconds that an entry lives. 0: for ever.', ...SECONDS })),
  maxIdleSeconds: optional(
    integer({ description: 'Seconds that an entry lives without being read. 0: for ever.', ...SECONDS }),
  ),
  eviction: optional(
    freeMap({ description: "When entries are evicted, in Hazelcast's own keys: `eviction-policy`, `size` …" }),
  ),
  inMemoryFormat: optional(
    oneOf(['BINARY', 'OBJECT'], {
      description: 'How entries are kept. OBJECT spares queries and entry processors on members the reading of bytes.',
    }),
  ),
  readBackupData: optional(
    boolean({ description: 'Whether a member answers with a copy of its own, which may be a moment old.' }),
  ),
  statisticsEnabled: optional(boolean({ description: 'Whether the map counts what is done with it, for metrics.' })),
  perEntryStatsEnabled: optional(boolean({ description: 'Whether each entry does, which takes memory.' })),
  cacheDeserializedValues: optional(
    oneOf(['NEVER', 'INDEX-ONLY', 'ALWAYS'], { description: 'Which values are kept as objects beside their bytes.' }),
  ),
  metadataPolicy: optional(
    oneOf(['CREATE_ON_UPDATE', 'OFF'], { description: 'Whether writes note what speeds up queries of JSON.' }),
  ),
  nearCache: optional(
    freeMap({ description: 'What members keep of entries of others: `in-memory-format`, `invalidate-on-change` …' }),
  ),
  indexes: optional(freeList({ description: 'Indexes for queries: each has `type` and `attributes`.' })),
  attributes: optional(
    freeMap({
      description: 'Attributes for queries by name, each with the class that reads it: `extractor-class-name`.',
    }),
  ),
  entryListeners: optional(freeList({ description: 'Classes that are told of changes: `class-name` …' })),
  partitionLostListeners: optional(freeList({ description: 'Names of classes that are told when entries are lost.' })),
  mergePolicy: optional(
    freeMap({ description: 'Which entry stays when two halves of a cluster meet again: `class-name`, `batch-size`.' }),
  ),
  splitBrainProtectionRef: optional(
    string({ description: 'Name of a section of `member.config.split-brain-protection`.', minLength: 1 }),
  ),
  mapStore: optional(
    freeMap({
      description:
        'A class that loads and stores entries: `class-name`, `write-delay-seconds` … Its `properties` stand readable in a ConfigMap.',
    }),
  ),
  queryCaches: optional(freeMap({ description: 'Results of queries that members keep, by name.' })),
  partitionStrategy: optional(string({ description: 'Class that tells which keys are kept together.', minLength: 1 })),
  partitionAttributes: optional(
    freeList({ description: 'Attributes of keys by which entries are kept together, each as `name: …`.' }),
  ),
  eventJournal: optional(freeMap({ description: 'A log of changes for jobs: `enabled`, `capacity` …' })),
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
 * inherits nothing of the map `default`, so its numbers of copies are always told.
 * @see https://github.com/hazelcast/hazelcast/blob/v5.5.0/hazelcast/src/main/java/com/hazelcast/internal/config/MemberDomConfigProcessor.java
 */
export function mapConfig(settings: MapSettings, standard: Copies): Readonly<Record<string, unknown>> {
  const { backupCount, asyncBackupCount, ...others } = settings;
  return {
    'backup-count': fallback(backupCount, standard.backupCount),
    'async-backup-count': fallback(asyncBackupCount, standard.asyncBackupCount),
    ...Object.fromEntries(Object.entries(others).map(([name, value]) => [kebabCase(name), value])),
  };
}

function kebabCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
