import type { ValuesObject } from '../../../read/value.ts';
import { HOSTNAME_LABEL, ZONE_LABEL } from '../../cluster/clusterNode.ts';
import type { Field } from '../../field.ts';
import { apartBy } from './apart.ts';
import { budgetOf } from './budget.ts';
import { imageName } from './imageName.ts';
import type { Inventory } from './inventory.ts';
import type { GridSettings, Members } from './members.ts';
import { mayDiscover, rightsOf } from './rights.ts';

/**
 * Members as values of the chart sidecar-grid: those that would give the same. So the chart's rules can judge manifests
 * that others wrote. What no rule reads is left out.
 */
export function likeValues(members: Members, inventory: Inventory): ValuesObject {
  const { replicas, autoscaling, form } = members;
  return {
    topology: form === 'embedded' ? 'embedded' : 'sidecar',
    replicas: replicas.value,
    workload: members.isOrdered ? 'StatefulSet' : 'Deployment',
    nativeSidecars: form !== 'beside',
    app: appOf(members),
    podAnnotations: sectionsOf(members.pod?.metadata.at('annotations')),
    member: memberOf(members),
    availability: availabilityOf(members, inventory),
    autoscaling: {
      enabled: autoscaling !== undefined,
      minReplicas: autoscaling?.value.least ?? 1,
      maxReplicas: autoscaling?.value.most ?? 1,
    },
    rbac: { create: mayFindOthers(members, inventory) },
    serviceAccount: { create: members.account?.value !== 'default', name: '' },
  };
}

function appOf(members: Members): ValuesObject {
  const { memoryLimit } = members;
  return {
    image: { ...imageName(appImage(members)?.text() ?? 'none:1') },
    port: sharedPort(members) === undefined ? 0 : portOf(members),
    // Nobody knows how long the app takes, so all of the grace period counts as the member's.
    drainSeconds: 0,
    resources: memoryLimit.value === undefined ? {} : { limits: { memory: memoryLimit.value } },
  };
}

function memberOf(members: Members): ValuesObject {
  const { settings, image, javaOptions, memoryLimit, graceful, maxWaitSeconds } = members;
  return {
    image: { ...imageName(image?.value ?? 'none:1.0.0') },
    port: portOf(members),
    backupCount: settings?.backups.value ?? 1,
    asyncBackupCount: settings?.asyncBackups ?? 0,
    maps: mapsOf(settings),
    config: sectionsOf(settings?.configuration.at([])),
    network: sectionsOf(settings?.configuration.at(['network'])),
    heapPercent: heapPercent(members),
    javaOptions: [...javaOptions.value],
    discovery: { mode: settings?.join?.mode === 'dns' ? 'dns' : 'kubernetes' },
    gracefulShutdown: { enabled: graceful?.value ?? true, maxWaitSeconds },
    resources: { limits: memoryLimit.value === undefined ? null : { memory: memoryLimit.value } },
  };
}

function availabilityOf(members: Members, inventory: Inventory): ValuesObject {
  const { settings, gracePeriod, maxWaitSeconds, minReadySeconds } = members;
  const mode = settings?.mode.value ?? 'none';
  const apartness = apartBy(mode === 'zone' ? ZONE_LABEL : HOSTNAME_LABEL, members);
  const budget = budgetOf(members, inventory);
  return {
    mode,
    spread: { whenUnsatisfiable: apartness === 'always' ? 'DoNotSchedule' : 'ScheduleAnyway' },
    podDisruptionBudget: { enabled: budget !== undefined, maxUnavailable: budget?.maxUnavailable ?? 1 },
    extraGraceSeconds: gracePeriod.value - (members.graceful?.value ? maxWaitSeconds : 0),
    minReadySeconds: minReadySeconds?.value ?? 1,
  };
}

/** A map with a section of its own inherits nothing of the map `default`, so it has Hazelcast's numbers where it sets none. */
function mapsOf(settings: GridSettings | undefined): ValuesObject {
  const names = settings?.configuration.names(['map']).filter((name) => name !== 'default') ?? [];
  const copies = (name: string, kind: string, byDefault: number) =>
    settings?.configuration.number(['map', name, kind], byDefault).value ?? byDefault;
  return Object.fromEntries(
    names.map((name) => [
      name,
      { backupCount: copies(name, 'backup-count', 1), asyncBackupCount: copies(name, 'async-backup-count', 0) },
    ]),
  );
}

/** Sections of hazelcast.yaml as they stand there. */
function sectionsOf(section: Field | undefined): ValuesObject {
  const value = section?.raw();
  return typeof value === 'object' && value !== null ? (value as ValuesObject) : {};
}

/** The image of the app in the pod of a member: of several, one that moves. */
export function appImage({ form, image, pod }: Members): Field | undefined {
  const images = form === 'embedded' ? [image?.place] : (pod?.others.map((other) => other.at('image')) ?? []);
  const given = images.filter((one) => one?.isPresent);
  return given.find((one) => imageName(one?.text() ?? '').tag === 'latest') ?? given[0];
}

/** Where another container of the pod takes the member's port. */
export function sharedPort(members: Members): Field | undefined {
  const ports = members.pod?.others.flatMap((container) => container.at('ports').items()) ?? [];
  return ports.map((port) => port.at('containerPort')).find((number) => number.raw() === portOf(members));
}

function portOf({ settings }: Members): number {
  return settings?.port.value ?? -1;
}

/** The heap as a percentage of the limit; without a limit, what a JVM would take of the node. */
export function heapPercent({ heap, memoryLimit }: Members): number {
  if ('percent' in heap) return Math.ceil(heap.percent);
  return memoryLimit.value === undefined ? 0 : Math.ceil((heap.bytes / memoryLimit.value) * 100);
}

function mayFindOthers(members: Members, inventory: Inventory): boolean {
  const { join } = members.settings ?? {};
  const rights = rightsOf(members, inventory);
  return rights === undefined || join === undefined || mayDiscover(rights, join) !== false;
}
