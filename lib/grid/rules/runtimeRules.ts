import { equal, greaterThan } from '../../expressions/compare.ts';
import { and, not } from '../../expressions/logic.ts';
import { matches } from '../../expressions/regex.ts';
import { contains } from '../../expressions/strings.ts';
import { text } from '../../expressions/text.ts';
import { imageIsPinned, noSecretsInOptions } from '../../pod/containerRules.ts';
import { defineRule, type Rule } from '../../rules/rule.ts';
import { HAZELCAST_DOCS, type MemberRule, type MemoryVolumeFacts } from '../memberFacts.ts';

const JAVA = 'https://docs.oracle.com/en/java/javase/21/docs/specs/man/java.html';

/** Both listen in one network namespace. */
const portsDiffer: MemberRule = defineRule({
  id: 'SG006',
  severity: 'error',
  place: 'sharesPort',
  broken: ({ sharesPort }) => sharesPort,
  message: ({ port }) =>
    text`Your app and the member both listen on port ${port} of the pod. One of them does not start.`,
  remedy: {
    values: 'Set another member.port, app.port or app.extraPorts.',
    manifests: 'Let one of the two listen on another port.',
  },
  source: 'https://kubernetes.io/docs/concepts/workloads/pods/#pod-networking',
});

const optionsHaveNoSecrets: MemberRule = noSecretsInOptions({
  id: 'SG023',
  place: 'javaOptions',
  fact: ({ javaOptions }) => javaOptions,
  parts: ['assword=', 'asswd=', 'ecret=', 'oken=', 'icense.key='],
  helper: 'hasSecretJavaOption',
  remedy: {
    values:
      'Put it in a Secret, and name that in member.extraEnv with a variable HZ_… that Hazelcast reads as a setting.',
    manifests: 'Put it in a Secret, and set it from there in a variable HZ_… that Hazelcast reads as a setting.',
  },
  source: `${HAZELCAST_DOCS}/configuration/configuring-with-system-properties`,
});

/** Without a limit the JVM takes its share of the whole node. */
const memoryIsLimited: MemberRule = defineRule({
  id: 'SG044',
  severity: 'warning',
  place: 'hasLimit',
  broken: ({ isEmbedded, heapIsShare, hasLimit }) => and(not(isEmbedded), heapIsShare, not(hasLimit)),
  message: ({ heapPercent }) =>
    text`The container has no memory limit, so the heap of each member may take ${heapPercent} % of the node's memory.`,
  remedy: { values: 'Set member.resources.limits.memory.', manifests: 'Set limits.memory.' },
  source: JAVA,
});

/** The same for an app that is a member. */
const appMemoryIsLimited: MemberRule = defineRule({
  id: 'SG045',
  severity: 'warning',
  place: 'appHasLimit',
  broken: ({ isEmbedded, heapIsShare, appHasLimit }) => and(isEmbedded, heapIsShare, not(appHasLimit)),
  message: ({ heapPercent }) =>
    text`The container has no memory limit, so the heap of your app may take ${heapPercent} % of the node's memory.`,
  remedy: { values: 'Set app.resources.limits.memory.', manifests: 'Set limits.memory.' },
  source: JAVA,
});

/** Threads, classes and buffers need memory beside the heap. */
const heapHasRoom: MemberRule = defineRule({
  id: 'SG046',
  severity: 'warning',
  place: 'heapPercent',
  broken: ({ heapPercent }) => greaterThan(heapPercent, 80),
  message: ({ heapPercent }) =>
    text`A heap of ${heapPercent} % of the limit leaves too little for threads, classes and buffers. The kernel kills the member without a handover.`,
  remedy: { values: 'Set it to 80 or less.', manifests: 'Limit the heap to 80 % of the memory limit.' },
  source: `${HAZELCAST_DOCS}/cluster-performance/memory`,
  autofix: () => 80,
});

/** What is written to memory counts as memory of the container that writes it. */
export const memoryVolumeRules: readonly Rule<MemoryVolumeFacts>[] = [
  defineRule({
    id: 'SG082',
    severity: 'warning',
    place: 'mayOutgrow',
    broken: ({ mayOutgrow }) => mayOutgrow,
    message: ({ heapPercent }) =>
      text`Files in this volume count as memory of the member, whose heap may take ${heapPercent} %. The kernel kills a member over its limit without a handover.`,
    remedy: {
      values: 'Leave medium out, or set a sizeLimit that fits into the memory limit beside the heap.',
      manifests: 'Leave medium out, or set a sizeLimit and a memory limit that has room for both.',
    },
    source: 'https://kubernetes.io/docs/concepts/storage/volumes/#emptydir',
  }),
];

/** Members of two versions form no cluster in the open-source edition. */
const memberImageIsPinned: MemberRule = imageIsPinned({
  id: 'SG047',
  place: 'imageTag',
  fact: ({ isEmbedded, imageTag, imageHasDigest }) => ({
    isUsed: not(isEmbedded),
    tag: imageTag,
    hasDigest: imageHasDigest,
    isSnapshot: contains(imageTag, 'SNAPSHOT'),
  }),
  consequence: 'In the open-source edition, members of two minor versions form no cluster.',
  remedy: {
    values: 'Set it to a full version such as 5.5.0, or set member.image.digest.',
    manifests: 'Use a full version such as 5.5.0, or a digest.',
  },
  source: `${HAZELCAST_DOCS}/maintain-cluster/rolling-upgrades`,
});

/** Tags by which an image is built again and again. */
const MOVING_TAGS = '^(latest|main|master|trunk|edge|nightly|dev|develop|stable)$';

/** Two pods of one release may run two versions of the app. */
const appImageIsPinned: MemberRule = defineRule({
  id: 'SG048',
  severity: 'warning',
  place: 'appTag',
  broken: ({ appHasDigest, appTag }) => and(not(appHasDigest), matches(appTag, MOVING_TAGS)),
  message: ({ appTag }) =>
    text`The tag ${appTag} moves, so pods of one release may run different versions of your app, and a rollback changes nothing.`,
  remedy: { values: 'Set it to a version, or set app.image.digest.', manifests: 'Use a version, or a digest.' },
  source: 'https://kubernetes.io/docs/concepts/containers/images/#image-names',
});

/** Without the Role members start alone, each with a cluster of its own. */
const discoveryMayRead: MemberRule = defineRule({
  id: 'SG051',
  severity: 'warning',
  place: 'mayDiscover',
  broken: ({ mayDiscover, discovery }) => and(not(mayDiscover), equal(discovery, 'kubernetes')),
  message:
    'Members may not read the Kubernetes API, so they find no others. Each forms a cluster of its own without an error.',
  remedy: {
    values:
      'Set it to true, name a ServiceAccount with these rights in serviceAccount.name, or set member.discovery.mode to dns.',
    manifests:
      'Bind a Role that may get and list endpointslices, endpoints and pods to the account. If there is one in another file, pass that file too.',
  },
  source: `${HAZELCAST_DOCS}/kubernetes/kubernetes-auto-discovery`,
});

/** All pods of the namespace that name no account get the rights. */
const accountIsOwn: MemberRule = defineRule({
  id: 'SG052',
  severity: 'warning',
  place: 'usesDefaultAccount',
  broken: ({ usesDefaultAccount, mayDiscover, discovery }) =>
    and(usesDefaultAccount, mayDiscover, equal(discovery, 'kubernetes')),
  message: 'Members use the ServiceAccount default, so every pod of the namespace that names none has their rights.',
  remedy: {
    values: 'Set it to true, or name a ServiceAccount in serviceAccount.name.',
    manifests: 'Give the pods a ServiceAccount of their own.',
  },
  source: 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#service-account-permissions',
});

/** REST is off unless it is on in so many words. */
const restIsOn: MemberRule = defineRule({
  id: 'SG058',
  severity: 'error',
  place: 'restIsOn',
  broken: (facts) => and(facts.probesAskHealth, not(facts.restIsOn)),
  message: 'Probes ask members for their health over HTTP, but the REST API is off. No pod gets ready.',
  remedy: {
    values: 'Set enabled: true beside its other settings.',
    manifests: 'Set network.rest-api.enabled to true.',
  },
  source: `${HAZELCAST_DOCS}/maintain-cluster/rest-api`,
});

/** Of the groups that REST has, probes ask one. */
const healthIsOn: MemberRule = defineRule({
  id: 'SG064',
  severity: 'error',
  place: 'healthIsOn',
  broken: (facts) => and(facts.probesAskHealth, not(facts.healthIsOn)),
  message: 'Probes ask members for their health, but the endpoint group HEALTH_CHECK is off. No pod gets ready.',
  remedy: {
    values: 'Remove it, or set enabled: true.',
    manifests: 'Remove HEALTH_CHECK, or set its enabled to true.',
  },
  source: `${HAZELCAST_DOCS}/maintain-cluster/rest-api#using-rest-endpoint-groups`,
});

/** Rules of what members run with. */
export const runtimeRules: readonly MemberRule[] = [
  portsDiffer,
  optionsHaveNoSecrets,
  memoryIsLimited,
  appMemoryIsLimited,
  heapHasRoom,
  memberImageIsPinned,
  appImageIsPinned,
  discoveryMayRead,
  accountIsOwn,
  restIsOn,
  healthIsOn,
];
