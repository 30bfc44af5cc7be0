import { defineRule } from '../../../rules/rule.ts';
import { hasKey } from '../../../expressions/collections.ts';
import { present } from '../../../expressions/presence.ts';
import { anyEntry, hasObject } from '../../../manifest/entries.ts';
import type { mapSettings } from '../../../grid/mapConfig.ts';
import type { ReferenceOf } from '../../../values/declaration.ts';
import { OPERATOR_TYPES } from '../resources.ts';
import type { OperatorRule } from './operatorRule.ts';

type MapSetting = keyof ReferenceOf<typeof mapSettings>;

/** Settings of maps that a Map resource has no field for, and what happens without them. */
const UNSUPPORTED: readonly (readonly [id: string, setting: MapSetting, without: string])[] = [
  ['OP060', 'readBackupData', 'members never read from their own backups'],
  ['OP061', 'statisticsEnabled', 'maps always collect statistics'],
  ['OP062', 'perEntryStatsEnabled', 'maps never collect statistics of entries'],
  ['OP063', 'cacheDeserializedValues', 'members cache deserialized values only for indexes'],
  ['OP064', 'metadataPolicy', 'writes always create metadata for queries of JSON'],
  ['OP065', 'attributes', 'queries cannot use your attributes'],
  ['OP066', 'entryListeners', 'your listeners get no events'],
  ['OP067', 'partitionLostListeners', 'your listeners get no events of lost partitions'],
  ['OP068', 'mergePolicy', 'after a network split, the default policy chooses which entries survive'],
  ['OP069', 'splitBrainProtectionRef', 'during a network split, both sides accept writes'],
  ['OP070', 'mapStore', 'members neither load nor store entries'],
  ['OP071', 'queryCaches', 'members cache no results of queries'],
  ['OP072', 'partitionStrategy', 'the whole key determines the partition'],
  ['OP073', 'partitionAttributes', 'the whole key determines the partition'],
];

/** Settings that Map resources have in another form than hazelcast.yaml. */
const BY_HAND: readonly string[] = ['attributes', 'entryListeners', 'mapStore'];

const MAP_TYPES = `${OPERATOR_TYPES}/map_types.go`;

const settingsAreSupported: readonly OperatorRule[] = UNSUPPORTED.map(([id, setting, without]) =>
  defineRule({
    id,
    severity: 'warning',
    place: 'member.maps',
    broken: ({ member }) =>
      anyEntry(
        { name: `someMapSets${capitalized(setting)}`, description: `Whether a map of member.maps sets ${setting}.` },
        member.maps,
        'settings',
        (settings) => present(settings[setting]),
      ),
    message: BY_HAND.includes(setting)
      ? `The Map resource needs ${setting} in another form than hazelcast.yaml, so the chart leaves it out: ${without}.`
      : `The Map resource has no field for ${setting}, so the chart leaves it out: ${without}.`,
    remedy: {
      values: BY_HAND.includes(setting)
        ? 'Write this Map resource yourself in extraObjects, and remove the map from member.maps.'
        : `Remove ${setting}, or run these members with the chart sidecar-grid.`,
    },
    source: MAP_TYPES,
  }),
);

/** The chart copies indexes as they are, but the operator has another name for one key. */
const indexesAreKnown: OperatorRule = defineRule({
  id: 'OP074',
  severity: 'error',
  place: 'member.maps',
  broken: ({ member }) =>
    anyEntry(
      { name: 'someIndexIsBitmap', description: 'Whether an index of a map has options of a bitmap.' },
      member.maps,
      'settings',
      ({ indexes }) => hasObject(indexes, 'index', (index) => hasKey(index, 'bitmap-index-options')),
    ),
  message: 'The Map resource has other keys for the options of a bitmap index, so Kubernetes would drop these.',
  remedy: { values: 'Write this Map resource yourself in extraObjects, and remove the map from member.maps.' },
  source: MAP_TYPES,
});

/** Rules of the settings of maps. */
export const mapRules: readonly OperatorRule[] = [...settingsAreSupported, indexesAreKnown];

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
