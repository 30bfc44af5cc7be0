import type { Labels } from '../nodes/clusterNode.ts';
import { quantityOf } from '../objects/quantity.ts';
import { Field } from '../objects/field.ts';
import { Configuration, numberOr } from '../configuration/configuration.ts';
import { defaultOf, readMaps } from '../configuration/readSettings.ts';
import { type Inventory, isSame } from '../objects/inventory.ts';
import { heapOf, systemProperties } from '../configuration/javaOptions.ts';
import type { GridSettings, Members } from './members.ts';
import type { FoundMembers } from './readMembers.ts';
import type { KubernetesObject } from '../objects/readObjects.ts';

/** What the operator gives each pod, in seconds. */
const GRACE_PERIOD = 600;

/**
 * Reads the custom resources of the Hazelcast Platform Operator as the members that it makes of them.
 * @see https://github.com/hazelcast/hazelcast-platform-operator/blob/main/internal/controller/hazelcast/hazelcast_resources.go
 */
export function readCustomResources(inventory: Inventory): readonly FoundMembers[] {
  return inventory
    .of('Hazelcast')
    .filter(({ field }) => field.at('apiVersion').textOr('').startsWith('hazelcast.com/'))
    .map((object) => ({ members: readResource(object, inventory), notes: notesOn(object), elsewhere: undefined }));
}

function readResource(resource: KubernetesObject, inventory: Inventory): Members {
  const { field: object, kind, namespace } = resource;
  const spec = object.at('spec');
  const memory = spec.at('jvm').at('memory').at('maxRAMPercentage');
  const args = spec.at('jvm').at('args').textList();
  const options = memory.isPresent ? [...args, `-XX:MaxRAMPercentage=${memory.text()}`] : args;
  const limit = spec.at('resources').at('limits').at('memory');
  // What the operator takes over into hazelcast.yaml are the resource's properties, and maps that are resources too.
  const file = { properties: spec.at('properties').raw(), map: mapsOf(resource, inventory) };
  const configuration = new Configuration(
    new Field(file, `${object.path} spec:`),
    new Map(),
    systemProperties(options),
  );
  const policy = configuration.property('hazelcast.shutdownhook.policy').value;
  const version = spec.at('version');
  return {
    title: object.path.slice(0, -1),
    kind,
    namespace,
    object,
    podLabels: operatorLabels(resource),
    replicas: { value: spec.at('clusterSize').integerOr(3), place: spec.at('clusterSize') },
    autoscaling: undefined,
    form: 'alone',
    pod: undefined,
    image: version.isPresent ? { value: `hazelcast-enterprise:${version.text()}`, place: version } : undefined,
    javaOptions: { value: options, place: spec.at('jvm').at('args') },
    heap: heapOf(options, 80),
    memoryLimit: { value: limit.isPresent ? quantityOf(limit) : undefined, place: spec.at('resources') },
    gracePeriod: { value: GRACE_PERIOD, place: spec.at('properties') },
    graceful: { value: policy?.toUpperCase() === 'GRACEFUL', place: spec.at('properties') },
    maxWaitSeconds: numberOr(configuration.property('hazelcast.graceful.shutdown.max.wait').value, 600),
    constraints: spec.at('scheduling').at('topologySpreadConstraints'),
    affinity: spec.at('scheduling').at('affinity'),
    minReadySeconds: undefined,
    isOrdered: false,
    account: undefined,
    isPersistent: spec.at('persistence').isPresent,
    settings: settingsOf(spec, configuration),
  };
}

/** The custom resources `Map` of a grid, as hazelcast.yaml has maps. */
function mapsOf(resource: KubernetesObject, inventory: Inventory): Readonly<Record<string, unknown>> {
  const maps = inventory.of('Map').filter(({ field, namespace }) => {
    const isOfOperator = field.at('apiVersion').textOr('').startsWith('hazelcast.com/');
    const name = field.at('spec').at('hazelcastResourceName').textOr('');
    return isOfOperator && name === resource.name && isSame(namespace, resource.namespace);
  });
  return Object.fromEntries(
    maps.map(({ field, name }) => {
      const spec = field.at('spec');
      const counts = {
        'backup-count': spec.at('backupCount').raw(),
        'async-backup-count': spec.at('asyncBackupCount').raw(),
      };
      return [spec.at('name').textOr(name), counts];
    }),
  );
}

/** The labels that the operator gives the pods of a custom resource. */
export function operatorLabels({ field, name }: KubernetesObject): Labels {
  return {
    ...field.at('spec').at('labels').texts(),
    'app.kubernetes.io/name': 'hazelcast',
    'app.kubernetes.io/instance': name,
    'app.kubernetes.io/managed-by': 'hazelcast-platform-operator',
  };
}

function settingsOf(spec: Field, configuration: Configuration): GridSettings {
  const mode = spec.at('highAvailabilityMode');
  const maps = readMaps(configuration);
  return {
    clusterName: { value: spec.at('clusterName').textOr('dev'), place: spec.at('clusterName') },
    mode: { value: MODES[mode.textOr('')] ?? 'none', place: mode },
    backups: { value: defaultOf(maps).backupCount.value, place: spec },
    maps,
    port: { value: 5702, place: spec },
    join: undefined,
    rest: { value: true, place: spec },
    configuration,
    file: undefined,
  };
}

const MODES: Readonly<Partial<Record<string, 'node' | 'zone'>>> = { NODE: 'node', ZONE: 'zone' };

function notesOn({ field }: KubernetesObject): readonly string[] {
  const custom = ['customConfigCmName', 'customConfigSecretName'].some((key) => field.at('spec').at(key).isPresent);
  if (!custom) return [];
  return [`${field.path.slice(0, -1)} adds a configuration of its own, which was not judged`];
}
