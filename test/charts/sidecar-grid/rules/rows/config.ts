import type { ValuesObject } from '../../../../../lib/read/value.ts';
import type { Pair, Rows } from './row.ts';

const network = (section: ValuesObject) => ({ member: { network: section } });
const own = (values: ValuesObject = {}) => ({ member: { existingConfigMap: 'mine', ...values } });

const MERGED = { mergePolicy: { 'class-name': 'PutIfAbsentMergePolicy' } };

/** configRules.ts */
export const configRows: Rows = {
  SG003: [[{ member: { maps: { defaults: {} } } }, { member: { maps: { default: {} } } }]],
  SG010: section('cluster-name'),
  SG011: section('network'),
  SG012: section('partition-group'),
  SG013: section('map'),
  SG014: section('properties'),
  SG059: section('advanced-network'),
  SG055: section('hazelcast'),
  SG075: section('license-key'),
  SG057: [
    [network({ ports: {} }), network({ port: {} })],
    [network({ joins: {} }), network({ join: {} })],
  ],
  SG058: [
    [network({ 'rest-api': { enabled: true } }), network({ 'rest-api': { enabled: false } })],
    [network({ 'rest-api': { enabled: 'true' } }), network({ 'rest-api': { enabled: 'false' } })],
    [network({}), network({ 'rest-api': {} })],
  ],
  SG064: [
    [health({ enabled: true }), health({ enabled: false })],
    [health({ enabled: 'true' }), health({ enabled: 'false' })],
    [network({ 'rest-api': { enabled: true, 'endpoint-groups': { DATA: { enabled: false } } } }), health({})],
  ],
  SG065: [
    [zones({ a: MERGED }), zones({ a: {} })],
    [zones({ a: MERGED, b: MERGED }), zones({ a: MERGED, b: { timeToLiveSeconds: 9 } })],
    [zones({}), zones({ b: {} })],
    [{ member: { maps: { a: {} } } }, zones({ a: {} })],
  ],
  SG054: [
    [own(), own({ maps: { a: {} } })],
    [own({ maps: {} }), own({ network: { a: 1 } })],
    [own({ clusterName: 'shop' }), own({ config: { jet: {} } })],
    [{ member: { properties: { a: 'b' } } }, own({ properties: { a: 'b' } })],
  ],
  SG056: [
    [cp({ 'persistence-enabled': true }), cp({ 'persistence-enabled': false })],
    [cp({ 'persistence-enabled': 'true' }), cp({ 'cp-member-count': 3 })],
  ],
};

function section(name: string): readonly Pair[] {
  return [[{ member: { config: { [`${name}s`]: {} } } }, { member: { config: { [name]: {} } } }]];
}

function health(group: ValuesObject): ValuesObject {
  return network({ 'rest-api': { enabled: true, 'endpoint-groups': { HEALTH_CHECK: group } } });
}

function zones(maps: ValuesObject): ValuesObject {
  return { availability: { mode: 'zone' }, member: { maps } };
}

function cp(settings: ValuesObject): ValuesObject {
  return { member: { config: { 'cp-subsystem': settings } } };
}
