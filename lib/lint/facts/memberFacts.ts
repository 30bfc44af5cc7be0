import { lift } from '../../expressions/literal.ts';
import { Reference, Source } from '../../expressions/reference.ts';
import { Unknown } from '../../expressions/unknown.ts';
import type { MemberFacts } from '../../grid/memberFacts.ts';
import { memberFields } from '../../grid/memberValues.ts';
import { defaultOf, healthGroupOf } from '../../manifests/configuration/readSettings.ts';
import { apartBy, DEFAULT_MAP, type GridSettings, type Members } from '../../manifests/members/members.ts';
import { imageName } from '../../manifests/members/readMembers.ts';
import { mayDiscover, rightsOf } from '../../manifests/members/rights.ts';
import { HOSTNAME_LABEL, ZONE_LABEL } from '../../manifests/nodes/clusterNode.ts';
import type { Field } from '../../manifests/objects/field.ts';
import type { Inventory } from '../../manifests/objects/inventory.ts';
import { budgetOf, maxUnavailableOf } from '../../manifests/workloads/budget.ts';
import type { FreeMap } from '../../values/collections.ts';
import { known, type ManifestSubject, subjectOf } from './manifestSubject.ts';
import { appImage, healthProbes, heapPercent, sharedPort } from './probeFacts.ts';

/** What manifests say of some members. What they do not say is unknown, so rules that depend on it are silent. */
export function memberSubject(members: Members, inventory: Inventory): ManifestSubject<MemberFacts> {
  const { settings, javaOptions } = members;
  const facts: MemberFacts = {
    ...numbersOf(members),
    ...stopOf(members, inventory),
    ...runtimeOf(members),
    ...networkOf(members, inventory),
    maps: memberFields.maps.reference(Source.values().child('maps'), false),
    javaOptions: memberFields.javaOptions.reference(Source.values().child('javaOptions'), false),
    config: sectionFact('config', settings),
    network: sectionFact('network', settings),
    configIsPublic: known(settings && !settings.file?.path.startsWith('Secret/'), 'boolean'),
  };
  return subjectOf(facts, fieldsOf(members, inventory), {
    maps: mapsOf(settings),
    javaOptions: javaOptions.value,
    config: sectionOf(settings?.configuration.at([])),
    network: sectionOf(settings?.configuration.at(['network'])),
  });
}

function numbersOf({ replicas, autoscaling, settings, isPersistent }: Members) {
  const backups = Object.values(mapsOf(settings)).map(({ backupCount }) => backupCount);
  const some = backups.filter((count) => count > 0);
  return {
    replicas: lift(replicas.value),
    members: lift(replicas.value),
    mostMembers: lift(autoscaling?.value.most ?? replicas.value),
    hasOwnPods: lift(false),
    isAutoscaled: lift(autoscaling !== undefined),
    minReplicas: known(autoscaling?.value.least, 'integer'),
    backups: known(settings?.backups.value, 'integer'),
    asyncBackups: known(settings && defaultOf(settings.maps).asyncBackupCount.value, 'integer'),
    fewestBackups: known(
      settings?.backups.value === undefined ? undefined : Math.min(settings.backups.value, ...some),
      'integer',
    ),
    isPersistent: lift(isPersistent),
    mode: known<string>(settings?.mode.value, 'string'),
    nodes: lift(0),
    zones: lift(0),
  };
}

function stopOf(members: Members, inventory: Inventory) {
  const { graceful, gracePeriod, maxWaitSeconds, minReadySeconds, form, pod, settings } = members;
  const budget = budgetOf(members, inventory);
  const apartness = apartBy(settings?.mode.value === 'zone' ? ZONE_LABEL : HOSTNAME_LABEL, members);
  const hasPreStop = pod?.container.at('lifecycle').at('preStop').isPresent ?? false;
  return {
    isGraceful: known(graceful?.value, 'boolean'),
    gracePeriod: lift(gracePeriod.value),
    // Nobody knows how long the app takes to drain, so all of the grace period counts as the member's.
    graceMargin: lift(gracePeriod.value - (graceful?.value ? maxWaitSeconds : 0)),
    minReadySeconds: known(minReadySeconds?.value, 'integer'),
    // A member that hands nothing over has a rule of its own.
    stopsWithApp: known(graceful && form === 'beside' && graceful.value && !hasPreStop, 'boolean'),
    keepsNode: lift(pod?.metadata.at('annotations').at(EVICTION).raw() === 'false'),
    spread: lift<string>(apartness === 'always' ? 'DoNotSchedule' : 'ScheduleAnyway'),
    hasBudget: lift(budget !== undefined),
    budget: known(budget && maxUnavailableOf(budget, members.replicas.value), 'integer'),
  };
}

/** By this annotation, where it is false, a cluster autoscaler leaves the node of a pod alone. */
const EVICTION = 'cluster-autoscaler.kubernetes.io/safe-to-evict';

function runtimeOf(members: Members) {
  const { form, image, heap, memoryLimit } = members;
  const [own, app] = [image, appImage(members)].map((one) => {
    const name = one && imageName('place' in one ? one.value : one.text());
    return {
      repository: name?.repository,
      tag: known(name?.tag, 'string'),
      hasDigest: known(name && name.digest !== '', 'boolean'),
    };
  });
  const isEmbedded = form === 'embedded';
  const hasLimit = lift(memoryLimit.value !== undefined);
  return {
    isEmbedded: lift(isEmbedded),
    isOpenSource: isEmbedded ? lift(false) : known(own?.repository?.endsWith('hazelcast/hazelcast'), 'boolean'),
    imageTag: own?.tag ?? Unknown.of<string>('string'),
    imageHasDigest: own?.hasDigest ?? Unknown.of<boolean>('boolean'),
    appTag: app?.tag ?? Unknown.of<string>('string'),
    appHasDigest: app?.hasDigest ?? Unknown.of<boolean>('boolean'),
    heapIsShare: lift('percent' in heap),
    heapPercent: known(heapPercent(members), 'integer'),
    hasLimit,
    appHasLimit: hasLimit,
  };
}

const DISCOVERY = { api: 'kubernetes', dns: 'dns', auto: 'other', other: 'other' } as const;

function networkOf(members: Members, inventory: Inventory) {
  const { settings, account } = members;
  const rights = rightsOf(members, inventory);
  const join = settings?.join;
  return {
    port: known(settings?.port.value, 'integer'),
    sharesPort: lift(sharedPort(members) !== undefined),
    discovery: known<string>(join && DISCOVERY[join.mode], 'string'),
    // A Role elsewhere may allow it: only a sure no counts.
    mayDiscover: known(rights && join && mayDiscover(rights, join) !== false, 'boolean'),
    usesDefaultAccount: known(account && account.value === 'default', 'boolean'),
    probesAskHealth: lift(healthProbes(members).length > 0),
    restIsOn: known(settings?.rest.value, 'boolean'),
    healthIsOn: known(settings && healthGroupOf(settings.configuration).value, 'boolean'),
  };
}

function fieldsOf(members: Members, inventory: Inventory) {
  const { settings, replicas, autoscaling, object, gracePeriod, maxWaitSeconds, memoryLimit, javaOptions } = members;
  const configuration = settings?.configuration;
  return {
    replicas: replicas.place,
    isAutoscaled: autoscaling?.place,
    minReplicas: autoscaling?.place.at('minReplicas'),
    backups: settings?.backups.place,
    maps: configuration?.at(['map']),
    spread: members.constraints,
    isGraceful: members.graceful?.place,
    gracePeriod: gracePeriod.place,
    // Of a grace period that is shorter than the handover another rule tells.
    graceMargin: gracePeriod.value >= maxWaitSeconds ? gracePeriod.place : undefined,
    minReadySeconds: members.minReadySeconds?.place,
    stopsWithApp: members.pod?.container,
    hasBudget: object,
    budget: budgetOf(members, inventory)?.place,
    imageTag: members.image?.place,
    appTag: appImage(members),
    javaOptions: javaOptions.place,
    heapPercent: javaOptions.place,
    hasLimit: memoryLimit.place,
    appHasLimit: memoryLimit.place,
    sharesPort: sharedPort(members),
    discovery: settings?.join?.place,
    mayDiscover: members.account?.place,
    usesDefaultAccount: members.account?.place,
    restIsOn: settings?.rest.place,
    healthIsOn: configuration && healthGroupOf(configuration).place,
    config: configuration?.at([]),
    network: configuration?.at(['network']),
  };
}

/** The maps with settings of their own, except those whose numbers are unknown: rules are silent about them. */
function mapsOf(settings: GridSettings | undefined) {
  const own = settings?.maps.filter(({ name }) => name !== DEFAULT_MAP) ?? [];
  return Object.fromEntries(
    own.flatMap(({ name, backupCount: { value: backupCount }, asyncBackupCount: { value: asyncBackupCount } }) =>
      backupCount === undefined || asyncBackupCount === undefined ? [] : [[name, { backupCount, asyncBackupCount }]],
    ),
  );
}

function sectionFact(name: string, settings: GridSettings | undefined) {
  return settings === undefined
    ? Unknown.of<FreeMap>('map')
    : new Reference<FreeMap>('map', Source.values().child(name));
}

/** A section of hazelcast.yaml as it was written. */
function sectionOf(section: Field | undefined): FreeMap {
  const value = section?.raw();
  return typeof value === 'object' && value !== null ? (value as FreeMap) : {};
}
