import { defineRule } from '../../../rules/rule.ts';
import { hasKey } from '../../../expressions/collections.ts';
import { present } from '../../../expressions/presence.ts';
import { anyEntry, hasObject } from '../../../manifest/entries.ts';
import type { mapSettings } from '../../../grid/mapConfig.ts';
import type { ReferenceOf } from '../../../values/declaration.ts';
import { OPERATOR_TYPES } from '../resources.ts';
import type { OperatorRule } from './operatorRule.ts';

type MapSetting = keyof ReferenceOf<typeof mapSettings>;

/** Settings of maps that a Map resource has no field for, and what members do without. */
const UNSAID: readonly (readonly [id: string, setting: MapSetting, without: string])[] = [
  ['OP060', 'readBackupData', 'members never answer with a copy of their own'],
  ['OP061', 'statisticsEnabled', 'maps always count what is done with them'],
  ['OP062', 'perEntryStatsEnabled', 'entries never count what is done with them'],
  ['OP063', 'cacheDeserializedValues', 'values that an index needs are kept as objects'],
  ['OP064', 'metadataPolicy', 'writes always note what speeds up queries of JSON'],
  ['OP065', 'attributes', 'queries find no attribute of yours'],
  ['OP066', 'entryListeners', 'nobody is told of changes'],
  ['OP067', 'partitionLostListeners', 'nobody is told when entries are lost'],
  ['OP068', 'mergePolicy', 'Hazelcast chooses which entry stays when two halves of a cluster meet again'],
  ['OP069', 'splitBrainProtectionRef', 'maps take writes in both halves of a split cluster'],
  ['OP070', 'mapStore', 'entries are neither loaded nor stored'],
  ['OP071', 'queryCaches', 'members keep no results of queries'],
  ['OP072', 'partitionStrategy', 'each key is kept where its own bytes say'],
  ['OP073', 'partitionAttributes', 'each key is kept where its own bytes say'],
];

/** Settings that Map resources know, and the operator wants in another form than hazelcast.yaml. */
const BY_HAND: readonly string[] = ['attributes', 'entryListeners', 'mapStore'];

const MAP_TYPES = `${OPERATOR_TYPES}/map_types.go`;

const settingsAreSaid: readonly OperatorRule[] = UNSAID.map(([id, setting, without]) =>
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
      ? `the Map resource wants ${setting} in another form than hazelcast.yaml, so it is left out: ${without}.`
      : `the Map resource has no field for ${setting}, so it is left out: ${without}.`,
    remedy: {
      values: BY_HAND.includes(setting)
        ? `Write that Map resource by hand, in extraObjects, and take the map out of member.maps.`
        : `Leave ${setting} out, or keep these members with the chart sidecar-grid.`,
    },
    source: MAP_TYPES,
  }),
);

/** Indexes are passed on as they are, but for one key that the operator calls otherwise. */
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
  message: 'the Map resource has other keys for the options of a bitmap index, and Kubernetes would drop these.',
  remedy: { values: 'Write that Map resource by hand, in extraObjects, and take the map out of member.maps.' },
  source: MAP_TYPES,
});

/** Rules of the settings of maps. */
export const mapRules: readonly OperatorRule[] = [...settingsAreSaid, indexesAreKnown];

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
