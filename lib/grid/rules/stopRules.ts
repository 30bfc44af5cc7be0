import { max } from '../../expressions/arithmetic.ts';
import { choose } from '../../expressions/choose.ts';
import { greaterThan, lessThan, notEqual } from '../../expressions/compare.ts';
import { and, not } from '../../expressions/logic.ts';
import { text } from '../../expressions/text.ts';
import { defineRule } from '../../rules/rule.ts';
import { HAZELCAST_DOCS, type MemberRule } from '../memberFacts.ts';

const BUDGETS = 'https://kubernetes.io/docs/tasks/run-application/configure-pdb/';
const SHUTDOWN = `${HAZELCAST_DOCS}/maintain-cluster/shutdown`;

/** Members that do not hand over leave their entries to backups, which must be made again before the next one stops. */
const membersHandOver: MemberRule = defineRule({
  id: 'SG021',
  severity: 'warning',
  place: 'isGraceful',
  broken: ({ isGraceful, isPersistent }) => and(not(isGraceful), not(isPersistent)),
  message:
    'Members stop without handing their entries over. Entries without a backup are lost, and several members that stop together lose more.',
  remedy: {
    values: 'Set it to true.',
    manifests:
      'Set hazelcast.shutdownhook.policy to GRACEFUL, and hazelcast.graceful.shutdown.max.wait to less than the grace period.',
  },
  source: SHUTDOWN,
  autofix: () => true,
});

/** Members that drains evict at once must not hold all copies of an entry. */
const budgetIsCovered: MemberRule = defineRule({
  id: 'SG035',
  severity: 'warning',
  place: 'budget',
  broken: ({ hasBudget, budget, fewestBackups, mostMembers }) =>
    and(hasBudget, greaterThan(budget, max(fewestBackups, 1)), greaterThan(mostMembers, 1)),
  message: ({ budget, fewestBackups, backups }) => {
    const whose = choose(lessThan(fewestBackups, backups), ' of some map', '');
    return text`Drains may evict ${budget} members at once, but the backup count${whose} is ${fewestBackups}. Entries are lost when members end before their handover.`;
  },
  remedy: {
    values: 'Set it to at most the fewest backups of any map, and at least 1.',
    manifests: 'Set maxUnavailable to at most backup-count.',
  },
  source: BUDGETS,
  autofix: ({ fewestBackups }) => max(fewestBackups, 1),
});

/** A budget of nothing blocks every drain, and with it every upgrade of the cluster. */
const budgetLetsDrain: MemberRule = defineRule({
  id: 'SG036',
  severity: 'warning',
  place: 'budget',
  broken: ({ hasBudget, budget, mostMembers }) => and(hasBudget, lessThan(budget, 1), notEqual(mostMembers, 0)),
  message: 'No pod may ever be evicted, so the drain of a node with one of them never ends.',
  remedy: { values: 'Set it to 1.', manifests: 'Set maxUnavailable to 1.' },
  source: BUDGETS,
  autofix: () => 1,
});

/** Without a budget a drain evicts all pods of a node at once, and drains of several nodes evict more. */
const budgetExists: MemberRule = defineRule({
  id: 'SG037',
  severity: 'warning',
  place: 'hasBudget',
  broken: ({ hasBudget, mostMembers }) => and(not(hasBudget), greaterThan(mostMembers, 1)),
  message: 'Drains may evict any number of members at once, and with them all backups of an entry.',
  remedy: {
    values: 'Set it to true.',
    manifests: 'Add a PodDisruptionBudget with maxUnavailable: 1 that selects these pods.',
  },
  source: BUDGETS,
  autofix: () => true,
});

/** Members of a rollout follow each other as soon as they are ready, which is before they hold their share. */
const rolloutWaits: MemberRule = defineRule({
  id: 'SG038',
  severity: 'warning',
  place: 'minReadySeconds',
  broken: ({ minReadySeconds, mostMembers }) => and(lessThan(minReadySeconds, 1), greaterThan(mostMembers, 1)),
  message: 'A rollout replaces the next member as soon as the new one is ready, before it holds its entries.',
  remedy: {
    values: 'Set it to the seconds that your entries need to move, at least 10.',
    manifests: 'Set minReadySeconds to the seconds that your entries need to move, at least 10.',
  },
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#minimum-ready-seconds',
  autofix: () => 10,
});

/** The charts add the seconds of drain and handover up, so only manifests can have less. */
const graceCoversHandover: MemberRule = defineRule({
  id: 'SG120',
  severity: 'error',
  place: 'gracePeriod',
  broken: ({ isGraceful, graceMargin }) => and(isGraceful, lessThan(graceMargin, 0)),
  message: ({ gracePeriod }) =>
    text`Kubernetes kills a pod after ${gracePeriod} seconds, but its member may need longer to hand its entries over. The rest is lost.`,
  remedy: { manifests: 'Set terminationGracePeriodSeconds to more than hazelcast.graceful.shutdown.max.wait.' },
  source: SHUTDOWN,
});

/** The JVM and the kubelet need moments of their own. */
const graceHasMargin: MemberRule = defineRule({
  id: 'SG040',
  severity: 'warning',
  place: 'graceMargin',
  broken: ({ isGraceful, graceMargin }) => and(lessThan(graceMargin, 5), isGraceful),
  message: ({ graceMargin }) =>
    text`The grace period leaves ${graceMargin} seconds after the handover. Kubernetes kills a member that needs all of its time.`,
  remedy: {
    values: 'Set it to 5 or more.',
    manifests: 'Make the grace period at least 5 seconds longer than hazelcast.graceful.shutdown.max.wait.',
  },
  source: SHUTDOWN,
  autofix: () => 5,
});

/** An ordinary container gets SIGTERM when the app does, unless it is held back until the app has drained. */
const memberOutlivesApp: MemberRule = defineRule({
  id: 'SG066',
  severity: 'warning',
  place: 'stopsWithApp',
  broken: ({ stopsWithApp }) => stopsWithApp,
  message:
    'Kubernetes stops the member together with your app. The member ends while your app still reads and writes, and those writes may be lost.',
  remedy: {
    values:
      'Set it to the seconds that your app needs to drain, or set nativeSidecars to true on Kubernetes 1.29 or later.',
    manifests:
      'Make the member an init container with restartPolicy: Always, or give it a preStop that sleeps while the app drains.',
  },
  source: 'https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/',
});

/** The autoscaler counts pods within half an hour at most. */
const scaleDownIsWatched: MemberRule = defineRule({
  id: 'SG041',
  severity: 'warning',
  place: 'isAutoscaled',
  broken: ({ isAutoscaled, gracePeriod }) => and(isAutoscaled, greaterThan(gracePeriod, 1800)),
  message: ({ gracePeriod }) =>
    text`Pods may take ${gracePeriod} seconds to end, but an autoscaler counts only pods stopped in the last 1800 seconds. It may stop more members at once than there are backups.`,
  remedy: {
    values: 'Set it to false, or lower app.drainSeconds and member.gracefulShutdown.maxWaitSeconds.',
    manifests: 'Remove the autoscaler, or shorten the grace period.',
  },
  source: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#scaling-policies',
});

/** Seconds that a cluster autoscaler waits for a pod unless its flag says otherwise. */
const NODE_REMOVAL = 600;

/** A cluster autoscaler has a clock of its own. */
const nodesWait: MemberRule = defineRule({
  id: 'SG089',
  severity: 'warning',
  place: 'gracePeriod',
  broken: ({ isGraceful, gracePeriod, keepsNode }) =>
    and(isGraceful, greaterThan(gracePeriod, NODE_REMOVAL), not(keepsNode)),
  message: ({ gracePeriod }) =>
    text`A pod with a member may take ${gracePeriod} seconds to end, but a cluster autoscaler removes its node after ${NODE_REMOVAL} by default. Entries not handed over by then are lost.`,
  remedy: {
    values:
      'Lower it, or raise --max-graceful-termination-sec of the cluster autoscaler. To keep it from these nodes, set cluster-autoscaler.kubernetes.io/safe-to-evict to "false" in podAnnotations.',
    manifests:
      'Shorten the grace period and hazelcast.graceful.shutdown.max.wait, or annotate the pods with cluster-autoscaler.kubernetes.io/safe-to-evict: "false".',
  },
  source:
    'https://github.com/kubernetes/autoscaler/blob/master/cluster-autoscaler/FAQ.md#does-ca-respect-gracefultermination-in-scale-down',
});

/** Rules of how members stop: by drains, rollouts and scaling. */
export const stopRules: readonly MemberRule[] = [
  membersHandOver,
  budgetIsCovered,
  budgetLetsDrain,
  budgetExists,
  rolloutWaits,
  graceCoversHandover,
  graceHasMargin,
  memberOutlivesApp,
  scaleDownIsWatched,
  nodesWait,
];
