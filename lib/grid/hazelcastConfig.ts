import type { Construct } from 'constructs';
import type { ConfigMap } from 'kubernetes-types/core/v1.js';
import { Resource } from '../chart/resource.ts';
import { choose } from '../expressions/choose.ts';
import { equal, notEqual } from '../expressions/compare.ts';
import type { Expression } from '../expressions/expression.ts';
import { not } from '../expressions/logic.ts';
import { notEmpty } from '../expressions/presence.ts';
import { text } from '../expressions/text.ts';
import type { Document } from '../manifest/partial.ts';
import { eachField } from '../manifest/each.ts';
import { defaults, merged } from '../manifest/merged.ts';
import { when } from '../manifest/when.ts';
import { metadata } from '../pod/metadata.ts';
import { document } from '../render/writeYaml.ts';
import type { Grid } from './grid.ts';
import { mapConfig } from './mapConfig.ts';

/** Sections of hazelcast.yaml that typed values make, with the value to use in place of each. */
export const MANAGED_SECTIONS = {
  'cluster-name': 'member.clusterName',
  network: 'member.port, member.discovery and member.network',
  'partition-group': 'availability.mode',
  map: 'member.maps',
  properties: 'member.properties',
  'advanced-network': 'member.port, member.discovery and member.network',
} as const;

/**
 * Probes need the health of a member. Its addresses, ids and versions are nobody's business, so of the groups that REST
 * has by default one is off.
 * @see https://docs.hazelcast.com/hazelcast/5.5/maintain-cluster/rest-api#using-rest-endpoint-groups
 */
const REST_API = { enabled: true, 'endpoint-groups': { CLUSTER_READ: { enabled: false } } };

/**
 * hazelcast.yaml. The member refuses keys that it does not know, so each key here is Hazelcast's own.
 * @see https://docs.hazelcast.com/hazelcast/5.5/configuration/understanding-configuration
 */
export function hazelcastConfig(grid: Grid): Document {
  const { member } = grid;
  return document('hazelcastYaml', 'The configuration of the member.', {
    hazelcast: merged(
      {
        'cluster-name': grid.clusterName,
        network: merged(
          { port: { port: member.port, 'auto-increment': false }, join: join(grid) },
          member.network,
          defaults({ 'rest-api': REST_API }),
        ),
        'partition-group': when(notEqual(grid.mode, 'none'), {
          enabled: true,
          'group-type': choose(equal(grid.mode, 'zone'), 'ZONE_AWARE', 'NODE_AWARE'),
        }),
        map: merged(
          { default: { 'backup-count': member.backupCount, 'async-backup-count': member.asyncBackupCount } },
          eachField(member.maps, ['name', 'map'], (_name, map) => mapConfig(map, member)),
        ),
        properties: merged(eachField(member.properties, ['name', 'value'], (_name, value) => value)),
      },
      member.config,
      // A grid that is a cache needs no engine of jobs, with its threads and memory.
      defaults({ jet: { enabled: false } }),
    ),
  });
}

/** How members find each other. The port is always given: else the plugin guesses, and may dial the app's. */
function join(grid: Grid) {
  const { member, usesApi } = grid;
  return {
    'auto-detection': { enabled: false },
    multicast: { enabled: false },
    kubernetes: {
      enabled: true,
      namespace: when(usesApi, grid.namespace),
      'service-name': when(usesApi, grid.serviceName),
      'expose-externally': when(usesApi, false),
      'service-dns': when(equal(member.discovery.mode, 'dns'), text`${grid.serviceName}.${grid.namespace}.svc`),
      'service-port': member.port,
    },
  };
}

/** The ConfigMap that members read hazelcast.yaml from, unless the user has one. */
export class GridConfigMap extends Resource<ConfigMap> {
  constructor(scope: Construct, id: string, grid: Grid, name: Expression<string>, config: Document) {
    super(
      scope,
      id,
      when(not(notEmpty(grid.member.existingConfigMap)), {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: metadata(grid.chart, grid.common, name),
        data: { 'hazelcast.yaml': config },
      }),
    );
  }
}
