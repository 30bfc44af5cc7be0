import { defineRule } from '../../../rules/rule.ts';
import { add } from '../../../expressions/arithmetic.ts';
import { fieldIs, hasAnyKey, hasField } from '../../../expressions/collections.ts';
import { equal, greaterThan, notEqual } from '../../../expressions/compare.ts';
import { and, not, or } from '../../../expressions/logic.ts';
import { notEmpty } from '../../../expressions/presence.ts';
import { matches } from '../../../expressions/regex.ts';
import { contains } from '../../../expressions/strings.ts';
import { text } from '../../../expressions/text.ts';
import { anyObject } from '../../../manifest/entries.ts';
import { imageIsPinned } from '../../../pod/containerRules.ts';
import { TYPED_PROPERTIES } from './typedProperties.ts';
import { HAZELCAST_DOCS, type SidecarGridRule } from './sidecarGridRule.ts';

const IMAGES = 'https://kubernetes.io/docs/concepts/containers/images/#image-names';
const PROPERTIES = `${HAZELCAST_DOCS}/system-properties`;

/** Hazelcast refuses more, and the member does not start. */
const notTooManyCopies: SidecarGridRule = defineRule({
  id: 'SG043',
  severity: 'error',
  place: 'member.backupCount',
  broken: ({ member }) => greaterThan(add(member.backupCount, member.asyncBackupCount), 6),
  message: ({ member }) =>
    text`${member.backupCount} copies and ${member.asyncBackupCount} asynchronous ones are more than the 6 that Hazelcast allows, so no member would start.`,
  remedy: { values: 'Set member.backupCount and member.asyncBackupCount to 6 or less together.' },
  source: `${HAZELCAST_DOCS}/data-structures/backing-up-maps`,
});

/** Without a limit the JVM takes its share of the whole node. */
const memoryIsLimited: SidecarGridRule = defineRule({
  id: 'SG044',
  severity: 'warning',
  place: 'member.resources',
  broken: ({ member, topology }) =>
    and(notEqual(topology, 'embedded'), not(hasField(member.resources, 'limits', 'memory'))),
  message: ({ member }) =>
    text`there is no memory limit, so the heap of each member is ${member.heapPercent} percent of the whole node's memory.`,
  remedy: { values: 'Set member.resources.limits.memory.' },
  source: 'https://docs.oracle.com/en/java/javase/21/docs/specs/man/java.html',
});

/** The same for an app that is a member. */
const appMemoryIsLimited: SidecarGridRule = defineRule({
  id: 'SG045',
  severity: 'warning',
  place: 'app.resources',
  broken: ({ app, topology }) => and(equal(topology, 'embedded'), not(hasField(app.resources, 'limits', 'memory'))),
  message: ({ member }) =>
    text`there is no memory limit, so the heap of your app is ${member.heapPercent} percent of the whole node's memory.`,
  remedy: { values: 'Set app.resources.limits.memory.' },
  source: 'https://docs.oracle.com/en/java/javase/21/docs/specs/man/java.html',
});

/** Threads, classes and buffers need memory beside the heap. */
const heapHasRoom: SidecarGridRule = defineRule({
  id: 'SG046',
  severity: 'warning',
  place: 'member.heapPercent',
  broken: ({ member }) => greaterThan(member.heapPercent, 80),
  message: ({ member }) =>
    text`a heap of ${member.heapPercent} percent of the limit leaves too little for threads, classes and buffers: the kernel kills such a member at once, without a handover.`,
  remedy: { values: 'Set it to 80 or less.' },
  source: `${HAZELCAST_DOCS}/cluster-performance/memory`,
  autofix: () => 80,
});

/** Members of two versions form no cluster in the open-source edition. */
const memberImageIsPinned: SidecarGridRule = imageIsPinned({
  id: 'SG047',
  place: 'member.image.tag',
  fact: ({ member: { image }, topology }) => ({
    isUsed: notEqual(topology, 'embedded'),
    tag: image.tag,
    hasDigest: notEmpty(image.digest),
    isSnapshot: contains(image.tag, 'SNAPSHOT'),
  }),
  consequence: 'In the open-source edition, members of two minor versions form no cluster.',
  remedy: { values: 'Set it to a full version such as 5.5.0, or set member.image.digest.' },
  source: `${HAZELCAST_DOCS}/maintain-cluster/rolling-upgrades`,
});

/** Tags by which an image is built again and again. */
const MOVING_TAGS = '^(latest|main|master|trunk|edge|nightly|dev|develop|stable)$';

/** Two pods of one release may run two versions of the app. */
const appImageIsPinned: SidecarGridRule = defineRule({
  id: 'SG048',
  severity: 'warning',
  place: 'app.image.tag',
  broken: ({ app: { image } }) => and(not(notEmpty(image.digest)), matches(image.tag, MOVING_TAGS)),
  message: ({ app }) =>
    text`the tag ${app.image.tag} moves, so pods of one release may run different versions of your app, and a rollback changes nothing.`,
  remedy: { values: 'Set it to a version, or app.image.digest.' },
  source: IMAGES,
});

/** Such a property wins over the configuration, and the grace period and discovery would not follow it. */
const propertiesAreOurs: SidecarGridRule = defineRule({
  id: 'SG049',
  severity: 'error',
  place: 'member.properties',
  broken: ({ member }) => hasAnyKey(member.properties, Object.keys(TYPED_PROPERTIES)),
  message:
    'a property of it is one that a typed value makes: hazelcast.shutdownhook.*, hazelcast.graceful.shutdown.max.wait or hazelcast.kubernetes.*.',
  remedy: { values: `Set ${[...new Set(Object.values(TYPED_PROPERTIES))].join(', ')}.` },
  source: PROPERTIES,
});

/** Without the Role members start alone, each with a cluster of its own. */
const discoveryMayRead: SidecarGridRule = defineRule({
  id: 'SG051',
  severity: 'warning',
  place: 'rbac.create',
  broken: ({ rbac, member, serviceAccount }) =>
    and(not(rbac.create), notEqual(member.discovery.mode, 'dns'), not(notEmpty(serviceAccount.name))),
  message:
    'members that may not read the Kubernetes API find no others, and each forms a cluster of its own without failing.',
  remedy: {
    values:
      'Set it to true, name a ServiceAccount that may with serviceAccount.name, or set member.discovery.mode to dns.',
  },
  source: `${HAZELCAST_DOCS}/kubernetes/kubernetes-auto-discovery`,
});

/** All pods of the namespace that name no account would get the rights. */
const accountIsOwn: SidecarGridRule = defineRule({
  id: 'SG052',
  severity: 'warning',
  place: 'serviceAccount.create',
  broken: ({ serviceAccount, rbac, member }) =>
    and(
      not(serviceAccount.create),
      not(notEmpty(serviceAccount.name)),
      rbac.create,
      notEqual(member.discovery.mode, 'dns'),
    ),
  message: 'the rights of members go to the account default, which every pod of the namespace has that names none.',
  remedy: { values: 'Set it to true, or name an account with serviceAccount.name.' },
  source: 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#service-account-permissions',
});

/** What is written to memory counts as memory of the container that writes it. */
const volumesHaveSizes: SidecarGridRule = defineRule({
  id: 'SG082',
  severity: 'warning',
  place: 'volumes',
  broken: ({ volumes, member, topology }) =>
    and(
      anyObject(
        { name: 'hasUnlimitedMemoryVolume', description: 'Whether a volume in memory has no sizeLimit.' },
        volumes,
        'volume',
        (volume) =>
          and(fieldIs(volume, 'emptyDir', 'medium', 'Memory'), not(hasField(volume, 'emptyDir', 'sizeLimit'))),
      ),
      or(equal(topology, 'embedded'), notEmpty(member.volumeMounts)),
    ),
  message:
    'what a member writes to a volume in memory without a sizeLimit counts as memory of its container, beside the heap: the kernel kills such a member at once, without a handover.',
  remedy: { values: 'Leave medium out, or set a sizeLimit that the memory limit has room for beside the heap.' },
  source: 'https://kubernetes.io/docs/concepts/storage/volumes/#emptydir',
});

/** Rules of what a member runs with. */
export const runtimeRules: readonly SidecarGridRule[] = [
  notTooManyCopies,
  memoryIsLimited,
  appMemoryIsLimited,
  heapHasRoom,
  memberImageIsPinned,
  appImageIsPinned,
  propertiesAreOurs,
  discoveryMayRead,
  accountIsOwn,
  volumesHaveSizes,
];
