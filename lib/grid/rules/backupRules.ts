import { add } from '../../expressions/arithmetic.ts';
import { atMost, equal, greaterThan, lessThan, notEqual } from '../../expressions/compare.ts';
import { and, not } from '../../expressions/logic.ts';
import { text } from '../../expressions/text.ts';
import { defineRule } from '../../rules/rule.ts';
import { HAZELCAST_DOCS, type MemberRule } from '../memberFacts.ts';

const BACKUPS = `${HAZELCAST_DOCS}/data-structures/backing-up-maps`;

/** Backups are on other members, so there must be enough. */
const enoughMembers: MemberRule = defineRule({
  id: 'SG020',
  severity: 'warning',
  place: 'replicas',
  broken: ({ replicas, backups, hasOwnPods, isAutoscaled }) =>
    and(not(hasOwnPods), not(isAutoscaled), notEqual(replicas, 0), atMost(replicas, backups)),
  message: ({ replicas, backups }) =>
    text`${replicas} is too few members for a backup count of ${backups}: some backups are not made.`,
  remedy: {
    values: 'Set more replicas, or lower member.backupCount.',
    manifests: 'Set more replicas, or lower backup-count in hazelcast.yaml.',
  },
  source: BACKUPS,
});

/** An autoscaler may leave fewer members than backups need. */
const autoscalerKeepsBackups: MemberRule = defineRule({
  id: 'SG042',
  severity: 'warning',
  place: 'minReplicas',
  broken: ({ isAutoscaled, minReplicas, backups }) => and(isAutoscaled, atMost(minReplicas, backups)),
  message: ({ minReplicas, backups }) =>
    text`The autoscaler may scale down to ${minReplicas}, too few members for a backup count of ${backups}: some backups are lost.`,
  remedy: {
    values: 'Set it to more than member.backupCount.',
    manifests: 'Set minReplicas to more than backup-count.',
  },
  source: BACKUPS,
  autofix: ({ backups }) => add(backups, 1),
});

/** A place may only fail when another one has a backup. */
const modeNeedsBackups: MemberRule = defineRule({
  id: 'SG026',
  severity: 'warning',
  place: 'backups',
  broken: ({ mode, backups, asyncBackups }) => and(notEqual(mode, 'none'), lessThan(add(backups, asyncBackups), 1)),
  message: ({ mode }) => text`Entries have no backup: when a ${mode} fails, all entries of its members are lost.`,
  remedy: {
    values: 'Set it to 1 or more, or availability.mode to none.',
    manifests: 'Set backup-count to 1 or more, or turn partition-group off.',
  },
  source: BACKUPS,
});

/** An asynchronous backup is made after the write is acknowledged. */
const writesAreBackedUp: MemberRule = defineRule({
  id: 'SG085',
  severity: 'warning',
  place: 'backups',
  broken: ({ backups, asyncBackups }) => and(lessThan(backups, 1), notEqual(asyncBackups, 0)),
  message:
    'All backups are asynchronous: Hazelcast acknowledges a write before it is backed up. When a member fails, its last writes are lost.',
  remedy: {
    values: 'Set it to 1 or more, and lower member.asyncBackupCount by as many.',
    manifests: 'Set backup-count to 1 or more, and lower async-backup-count by as many.',
  },
  source: BACKUPS,
});

/** Hazelcast refuses more, and the member does not start. */
const notTooManyBackups: MemberRule = defineRule({
  id: 'SG043',
  severity: 'error',
  place: 'backups',
  broken: ({ backups, asyncBackups }) => greaterThan(add(backups, asyncBackups), 6),
  message: ({ backups, asyncBackups }) =>
    text`${backups} synchronous and ${asyncBackups} asynchronous backups exceed Hazelcast's maximum of 6: no member starts.`,
  remedy: {
    values: 'Set member.backupCount and member.asyncBackupCount to 6 or less in total.',
    manifests: 'Set backup-count and async-backup-count to 6 or less in total.',
  },
  source: BACKUPS,
});

/** In DNS mode members know neither their node nor their zone. */
const modeNeedsApi: MemberRule = defineRule({
  id: 'SG022',
  severity: 'error',
  place: 'discovery',
  broken: ({ discovery, mode }) => and(equal(discovery, 'dns'), notEqual(mode, 'none')),
  message: ({ mode }) =>
    text`With DNS discovery, members do not know where they run. The mode ${mode} has no effect, and an entry and its backup may share a ${mode}.`,
  remedy: {
    values: 'Set it to kubernetes, or availability.mode to none.',
    manifests:
      'Find members through the Kubernetes API: set service-name in place of service-dns. Otherwise turn partition-group off.',
  },
  source: `${HAZELCAST_DOCS}/clusters/partition-group-configuration`,
});

/** A soft spread erodes: after some rollouts all members may be in one place. */
const spreadIsKept: MemberRule = defineRule({
  id: 'SG033',
  severity: 'warning',
  place: 'spread',
  broken: ({ mode, spread }) => and(notEqual(mode, 'none'), equal(spread, 'ScheduleAnyway')),
  message: ({ mode }) =>
    text`A rollout may put all members into one ${mode}. Entries are lost when that ${mode} fails.`,
  remedy: {
    values: 'Set it to DoNotSchedule. Pods then stay Pending rather than make the spread uneven.',
    manifests:
      'Spread the pods with whenUnsatisfiable: DoNotSchedule over kubernetes.io/hostname, or over topology.kubernetes.io/zone for zones.',
  },
  source: 'https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/',
  autofix: () => 'DoNotSchedule',
});

/** Rules of how many backups there are, and where. */
export const backupRules: readonly MemberRule[] = [
  enoughMembers,
  autoscalerKeepsBackups,
  modeNeedsBackups,
  writesAreBackedUp,
  notTooManyBackups,
  modeNeedsApi,
  spreadIsKept,
];
