import { shareOf } from '../../availability/podDisruptionBudget.ts';
import { choose } from '../../expressions/choose.ts';
import { fieldIs, fieldIsTrue, hasField, hasKey, textUnder } from '../../expressions/collections.ts';
import { equal, lessThan } from '../../expressions/compare.ts';
import { mapIsAt, trueIsAt } from '../../expressions/field.ts';
import { IntegerHelper, oncePer } from '../../expressions/helper.ts';
import { Literal } from '../../expressions/literal.ts';
import { and, not, or } from '../../expressions/logic.ts';
import { notEmpty } from '../../expressions/presence.ts';
import { endsWith } from '../../expressions/strings.ts';
import type { MemberFacts, MemoryVolumeFacts } from '../../grid/memberFacts.ts';
import { handoverSeconds } from '../../grid/member.ts';
import { Topology } from '../../grid/grid.ts';
import { anyEntry, anyObject } from '../../manifest/entries.ts';
import type { Places } from '../../rules/rule.ts';
import { fewestCopies, gracePeriods, memberCount, mostMembers, nativeSidecars } from './derivedValues.ts';
import type { SidecarGridReference } from './values.ts';

const TRUE = Literal.of(true);
const FALSE = Literal.of(false);

/** What the values of the chart say of its members. */
export function memberFacts(values: SidecarGridReference): MemberFacts {
  return oncePer(values, 'memberFacts', () => ({
    ...numbersOf(values),
    ...availabilityOf(values),
    ...imagesOf(values),
    ...networkOf(values),
    maps: values.member.maps,
    javaOptions: values.member.javaOptions,
    config: values.member.config,
    network: values.member.network,
    configIsPublic: TRUE,
  }));
}

/** The values that the facts come from. */
export const MEMBER_PLACES: Places<MemberFacts> = {
  replicas: 'replicas',
  isAutoscaled: 'autoscaling.enabled',
  minReplicas: 'autoscaling.minReplicas',
  backups: 'member.backupCount',
  maps: 'member.maps',
  spread: 'availability.spread.whenUnsatisfiable',
  isGraceful: 'member.gracefulShutdown.enabled',
  gracePeriod: 'member.gracefulShutdown.maxWaitSeconds',
  graceMargin: 'availability.extraGraceSeconds',
  minReadySeconds: 'availability.minReadySeconds',
  stopsWithApp: 'app.drainSeconds',
  hasBudget: 'availability.podDisruptionBudget.enabled',
  budget: 'availability.podDisruptionBudget.maxUnavailable',
  imageTag: 'member.image.tag',
  appTag: 'app.image.tag',
  javaOptions: 'member.javaOptions',
  heapPercent: 'member.heapPercent',
  hasLimit: 'member.resources',
  appHasLimit: 'app.resources',
  sharesPort: 'member.port',
  discovery: 'member.discovery.mode',
  mayDiscover: 'rbac.create',
  usesDefaultAccount: 'serviceAccount.create',
  restIsOn: 'member.network.rest-api',
  healthIsOn: 'member.network.rest-api.endpoint-groups.HEALTH_CHECK',
  config: 'member.config',
  network: 'member.network',
};

/** What the values say of volumes in memory that a member writes to. */
export function memoryVolumeFacts({ volumes, member, topology }: SidecarGridReference): MemoryVolumeFacts {
  const isUnlimited = anyObject(
    { name: 'hasUnlimitedMemoryVolume', description: 'Whether a volume in memory has no sizeLimit.' },
    volumes,
    'volume',
    (volume) => and(fieldIs(volume, 'emptyDir', 'medium', 'Memory'), not(hasField(volume, 'emptyDir', 'sizeLimit'))),
  );
  return {
    mayOutgrow: and(isUnlimited, or(equal(topology, 'embedded'), notEmpty(member.volumeMounts))),
    heapPercent: member.heapPercent,
  };
}

/** The values that the facts of such volumes come from. */
export const MEMORY_VOLUME_PLACES: Places<MemoryVolumeFacts> = { mayOutgrow: 'volumes' };

function numbersOf(values: SidecarGridReference) {
  const { replicas, topology, autoscaling, member } = values;
  const { isClientServer, sharesPods } = new Topology(topology);
  return {
    replicas,
    members: memberCount(values),
    mostMembers: mostMembers(values),
    hasOwnPods: isClientServer,
    isAutoscaled: and(autoscaling.enabled, sharesPods),
    minReplicas: autoscaling.minReplicas,
    backups: member.backupCount,
    asyncBackups: member.asyncBackupCount,
    fewestBackups: fewestCopies(values),
    isPersistent: FALSE,
  };
}

function availabilityOf(values: SidecarGridReference) {
  const { availability, member, app, podAnnotations } = values;
  const topology = new Topology(values.topology);
  const periods = gracePeriods(values, handoverSeconds(member, topology));
  return {
    mode: availability.mode,
    nodes: availability.nodes,
    zones: availability.zones,
    spread: availability.spread.whenUnsatisfiable,
    isGraceful: member.gracefulShutdown.enabled,
    gracePeriod: choose(topology.isClientServer, periods.member, periods.app),
    graceMargin: availability.extraGraceSeconds,
    minReadySeconds: availability.minReadySeconds,
    stopsWithApp: and(topology.isSidecar, not(nativeSidecars(values)), lessThan(app.drainSeconds, 1)),
    keepsNode: equal(textUnder(podAnnotations, EVICTION), 'false'),
    hasBudget: availability.podDisruptionBudget.enabled,
    // A percentage is one of the members that there are, so of the most.
    budget: IntegerHelper.define(
      'mostEvicted',
      'The most members that drains may take at once.',
      shareOf(availability.podDisruptionBudget.maxUnavailable, mostMembers(values)),
    ),
  };
}

/** By this annotation, where it is false, a cluster autoscaler leaves the node of a pod alone. */
const EVICTION = 'cluster-autoscaler.kubernetes.io/safe-to-evict';

function imagesOf({ app, member, topology }: SidecarGridReference) {
  const isEmbedded = equal(topology, 'embedded');
  return {
    isEmbedded,
    // The image of an app with an embedded member does not show the edition.
    isOpenSource: and(not(isEmbedded), endsWith(member.image.repository, 'hazelcast/hazelcast')),
    imageTag: member.image.tag,
    imageHasDigest: notEmpty(member.image.digest),
    appTag: app.image.tag,
    appHasDigest: notEmpty(app.image.digest),
    heapIsShare: TRUE,
    heapPercent: member.heapPercent,
    hasLimit: hasField(member.resources, 'limits', 'memory'),
    appHasLimit: hasField(app.resources, 'limits', 'memory'),
  };
}

/** Where a network says whether members answer for their health. */
const HEALTH_GROUP = ['rest-api', 'endpoint-groups', 'HEALTH_CHECK'];

function networkOf({ app, member, topology, rbac, serviceAccount }: SidecarGridReference) {
  const { network } = member;
  const extraPortIsTaken = anyEntry(
    { name: 'extraPortsHaveMemberPort', description: 'Whether app.extraPorts has the port of the member.' },
    app.extraPorts,
    'port',
    (port) => equal(port, member.port),
  );
  const namesAccount = notEmpty(serviceAccount.name);
  return {
    port: member.port,
    sharesPort: and(new Topology(topology).sharesPods, or(equal(app.port, member.port), extraPortIsTaken)),
    discovery: member.discovery.mode,
    mayDiscover: or(rbac.create, namesAccount),
    usesDefaultAccount: and(not(serviceAccount.create), not(namesAccount)),
    probesAskHealth: TRUE,
    restIsOn: or(not(hasKey(network, 'rest-api')), fieldIsTrue(network, 'rest-api', 'enabled')),
    healthIsOn: or(
      not(
        mapIsAt(
          { name: 'setsHealthGroup', description: 'Whether member.network says something of the health of members.' },
          network,
          HEALTH_GROUP,
        ),
      ),
      trueIsAt(
        { name: 'healthGroupIsOn', description: 'Whether member.network lets members answer for their health.' },
        network,
        [...HEALTH_GROUP, 'enabled'],
      ),
    ),
  };
}
