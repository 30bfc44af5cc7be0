import { defineRule } from '../../../rules/rule.ts';
import { add } from '../../../expressions/arithmetic.ts';
import { atMost, lessThan, notEqual } from '../../../expressions/compare.ts';
import { and, not } from '../../../expressions/logic.ts';
import { text } from '../../../expressions/text.ts';
import { HAZELCAST_DOCS, type SidecarGridRule } from './sidecarGridRule.ts';

/** Kubernetes refuses an autoscaler whose bounds cross. */
const boundsDoNotCross: SidecarGridRule = defineRule({
  id: 'SG009',
  severity: 'error',
  place: 'autoscaling.maxReplicas',
  broken: ({ autoscaling }) => lessThan(autoscaling.maxReplicas, autoscaling.minReplicas),
  message: ({ autoscaling }) =>
    text`${autoscaling.maxReplicas} pods at most are fewer than ${autoscaling.minReplicas} at least.`,
  remedy: { values: 'Set it to autoscaling.minReplicas or more.' },
  source: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/',
});

/** Copies go to other members, so there must be enough. */
const enoughMembers: SidecarGridRule = defineRule({
  id: 'SG020',
  severity: 'warning',
  place: 'replicas',
  broken: ({ replicas, member, autoscaling, topology }) =>
    and(
      notEqual(topology, 'client-server'),
      not(autoscaling.enabled),
      notEqual(replicas, 0),
      atMost(replicas, member.backupCount),
    ),
  message: ({ replicas, member }) =>
    text`${replicas} members have no room for ${member.backupCount} copies of each entry on other members.`,
  remedy: { values: 'Set more replicas, or a smaller member.backupCount.' },
  source: `${HAZELCAST_DOCS}/data-structures/backing-up-maps`,
});

/** The same for members with pods of their own. */
const enoughOwnMembers: SidecarGridRule = defineRule({
  id: 'SG024',
  severity: 'warning',
  place: 'member.replicas',
  broken: ({ member, topology }) =>
    and(
      atMost(member.replicas, member.backupCount),
      notEqual(member.replicas, 0),
      notEqual(topology, 'sidecar'),
      notEqual(topology, 'embedded'),
    ),
  message: ({ member }) =>
    text`${member.replicas} members have no room for ${member.backupCount} copies of each entry on other members.`,
  remedy: { values: 'Set more members, or a smaller member.backupCount.' },
  source: `${HAZELCAST_DOCS}/data-structures/backing-up-maps`,
});

/** Members that stop at once leave their entries to the copies, which must be made again before the next one stops. */
const lossOnStop: SidecarGridRule = defineRule({
  id: 'SG021',
  severity: 'warning',
  place: 'member.gracefulShutdown.enabled',
  broken: ({ member }) => not(member.gracefulShutdown.enabled),
  message: ({ member }) =>
    text`members stop without handing their entries over: each that stops takes those with it of which no other member has one of the ${member.backupCount} copies, and several at once take more.`,
  remedy: { values: 'Set it to true.' },
  source: `${HAZELCAST_DOCS}/maintain-cluster/shutdown`,
  autofix: () => true,
});

/** In DNS mode members know neither their node nor their zone. */
const awarenessNeedsApi: SidecarGridRule = defineRule({
  id: 'SG022',
  severity: 'error',
  place: 'member.discovery.mode',
  broken: ({ member, availability }) =>
    and(notEqual(member.discovery.mode, 'kubernetes'), notEqual(availability.mode, 'none')),
  message: ({ availability }) =>
    text`with DNS members do not know where they run, so the ${availability.mode} mode would be without effect, and both copies of an entry could be in one place.`,
  remedy: { values: 'Set it to kubernetes, or availability.mode to none.' },
  source: `${HAZELCAST_DOCS}/clusters/partition-group-configuration`,
});

/** A place may only fail when another one has a copy. */
const copiesForMode: SidecarGridRule = defineRule({
  id: 'SG026',
  severity: 'warning',
  place: 'member.backupCount',
  broken: ({ member, availability }) =>
    and(lessThan(add(member.backupCount, member.asyncBackupCount), 1), notEqual(availability.mode, 'none')),
  message: ({ availability }) =>
    text`there is no copy of an entry, so the loss of a ${availability.mode} loses all entries of its members, whatever availability.mode says.`,
  remedy: { values: 'Set it to 1 or more, or availability.mode to none.' },
  source: `${HAZELCAST_DOCS}/data-structures/backing-up-maps`,
});

/** A write is answered before its copies are made. */
const writesAreCopied: SidecarGridRule = defineRule({
  id: 'SG085',
  severity: 'warning',
  place: 'member.backupCount',
  broken: ({ member }) => and(lessThan(member.backupCount, 1), notEqual(member.asyncBackupCount, 0)),
  message:
    'all copies are made after a write is answered: an app that writes faster than they are made loses its last writes with a member that fails.',
  remedy: { values: 'Set it to 1 or more, and member.asyncBackupCount to one less.' },
  source: `${HAZELCAST_DOCS}/data-structures/backing-up-maps`,
});

/** Rules of what may fail without losing data. */
export const availabilityRules: readonly SidecarGridRule[] = [
  boundsDoNotCross,
  enoughMembers,
  enoughOwnMembers,
  lossOnStop,
  copiesForMode,
  writesAreCopied,
  awarenessNeedsApi,
];
