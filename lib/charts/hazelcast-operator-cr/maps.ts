import type { Construct } from 'constructs';
import { RepeatedResource } from '../../chart/resource.ts';
import { choose } from '../../expressions/choose.ts';
import { fieldIsTrue, hasField, hasKey } from '../../expressions/collections.ts';
import type { Expression } from '../../expressions/expression.ts';
import { entryOf, fieldOf } from '../../expressions/field.ts';
import { defaultIfAbsent, present } from '../../expressions/presence.ts';
import { Reference, Source } from '../../expressions/reference.ts';
import { matches } from '../../expressions/regex.ts';
import { Variable } from '../../expressions/scope.ts';
import { sha256, truncate } from '../../expressions/strings.ts';
import { text } from '../../expressions/text.ts';
import { mapSettings } from '../../grid/mapConfig.ts';
import type { Templated } from '../../manifest/node.ts';
import { when } from '../../manifest/when.ts';
import { metadata } from '../../pod/metadata.ts';
import type { FreeMap } from '../../values/collections.ts';
import type { OperatorCluster } from './cluster.ts';
import { type AsGiven, type HazelcastMap, OPERATOR_API } from './resources.ts';

/** A key that can end the name of an object; of any other the name has a checksum. */
const PLAIN_KEY = '^[a-z0-9]([-a-z0-9]{0,40}[a-z0-9])?$';

/**
 * A Map resource for each of `member.maps`. Its field `name` takes a pattern as it is; the name of the object cannot.
 * @see https://github.com/hazelcast/hazelcast-platform-operator/blob/0f13b8d422af0e2de40d1990e171f0dd9706a291/internal/controller/hazelcast/map_controller.go
 */
export class MapResources extends RepeatedResource<HazelcastMap> {
  constructor(scope: Construct, id: string, { chart, common, values, name }: OperatorCluster) {
    const { maps, backupCount, asyncBackupCount } = values.member;
    const [key, map] = [new Variable('name'), new Variable('map')];
    // Settings that the resource has no field for stay unread, and the rules report them: so entries are read as data.
    const settings = mapSettings.reference(Source.variable(map), false);
    const mapName = maps.key(key);
    const suffix = choose(matches(mapName, PLAIN_KEY), mapName, truncate(sha256(mapName), 10));
    super(
      scope,
      id,
      { over: 'map', collection: maps, first: key, second: map },
      {
        apiVersion: OPERATOR_API,
        kind: 'Map',
        metadata: metadata(chart, common, text`${name}-${suffix}`),
        spec: {
          hazelcastResourceName: name,
          name: mapName,
          backupCount: defaultIfAbsent(settings.backupCount, backupCount),
          asyncBackupCount: defaultIfAbsent(settings.asyncBackupCount, asyncBackupCount),
          timeToLiveSeconds: settings.timeToLiveSeconds,
          maxIdleSeconds: settings.maxIdleSeconds,
          inMemoryFormat: settings.inMemoryFormat,
          eviction: eviction(settings.eviction),
          indexes: settings.indexes,
          nearCache: nearCache(settings.nearCache),
          eventJournal: eventJournal(settings.eventJournal, map),
        },
      },
    );
  }
}

type Spec = HazelcastMap['spec'];

function eviction(given: Expression<FreeMap>): Templated<Spec['eviction']> {
  const map = settled(given);
  return when(present(given), {
    evictionPolicy: entry(map, 'eviction-policy'),
    maxSizePolicy: entry(map, 'max-size-policy'),
    maxSize: entry(map, 'size'),
  });
}

function nearCache(given: Expression<FreeMap>): Templated<Spec['nearCache']> {
  const map = settled(given);
  const ofEviction = (key: string): Templated<AsGiven> =>
    when(hasField(map, 'eviction', key), fieldOf(map, 'eviction', key));
  return when(present(given), {
    name: entry(map, 'name'),
    inMemoryFormat: entry(map, 'in-memory-format', 'BINARY'),
    invalidateOnChange: entry(map, 'invalidate-on-change'),
    timeToLiveSeconds: entry(map, 'time-to-live-seconds'),
    maxIdleSeconds: entry(map, 'max-idle-seconds'),
    cacheLocalEntries: entry(map, 'cache-local-entries'),
    eviction: {
      evictionPolicy: ofEviction('eviction-policy'),
      maxSizePolicy: ofEviction('max-size-policy'),
      size: ofEviction('size'),
    },
  });
}

/** A journal in the resource is on, whatever else it says. */
function eventJournal(given: Expression<FreeMap>, variable: Variable): Templated<Spec['eventJournal']> {
  const map = settled(given);
  const isOn = fieldIsTrue(new Reference<FreeMap>('map', Source.variable(variable)), 'eventJournal', 'enabled');
  return when(isOn, {
    capacity: entry(map, 'capacity', 10_000),
    timeToLiveSeconds: entry(map, 'time-to-live-seconds'),
  });
}

/** The value of a key of hazelcast.yaml, unchanged. */
function entry(map: Expression<FreeMap>, key: string, otherwise?: AsGiven): Templated<AsGiven> {
  return when<Templated<AsGiven>>(hasKey(map, key), entryOf(map, key), otherwise);
}

/** A user's map that may be absent, where it is known to be there. */
function settled(map: Expression<FreeMap>): Expression<FreeMap> {
  return map instanceof Reference ? new Reference<FreeMap>('map', map.source) : map;
}
