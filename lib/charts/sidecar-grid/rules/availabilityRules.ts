import { defineRule } from '../../../chart/rule.ts';
import { add } from '../../../expressions/arithmetic.ts';
import { atLeast, equal, greaterThan } from '../../../expressions/compare.ts';
import { or } from '../../../expressions/logic.ts';
import { text } from '../../../expressions/text.ts';
import { HAZELCAST_DOCS, type SidecarGridRule } from './sidecarGridRule.ts';

/** Kubernetes refuses an autoscaler whose bounds cross. */
const boundsDoNotCross: SidecarGridRule = defineRule({
  id: 'SG009',
  severity: 'error',
  path: 'autoscaling.maxReplicas',
  holds: ({ autoscaling }) => atLeast(autoscaling.maxReplicas, autoscaling.minReplicas),
  message: ({ autoscaling }) =>
    text`${autoscaling.maxReplicas} pods at most are fewer than ${autoscaling.minReplicas} at least`,
  fix: 'set it to autoscaling.minReplicas or more',
  source: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/',
});

/** Copies go to other members, so there must be enough. */
const enoughMembers: SidecarGridRule = defineRule({
  id: 'SG020',
  severity: 'warning',
  path: 'replicas',
  holds: ({ replicas, member, autoscaling, topology }) =>
    or(
      equal(topology, 'client-server'),
      autoscaling.enabled,
      equal(replicas, 0),
      greaterThan(replicas, member.backupCount),
    ),
  message: ({ replicas, member }) =>
    text`${replicas} members have no room for ${member.backupCount} copies of each entry on other members`,
  fix: 'set more replicas, or a smaller member.backupCount',
  source: `${HAZELCAST_DOCS}/data-structures/backing-up-maps`,
});

/** The same for members with pods of their own. */
const enoughOwnMembers: SidecarGridRule = defineRule({
  id: 'SG024',
  severity: 'warning',
  path: 'member.replicas',
  holds: ({ member, topology }) =>
    or(
      greaterThan(member.replicas, member.backupCount),
      equal(member.replicas, 0),
      equal(topology, 'sidecar'),
      equal(topology, 'embedded'),
    ),
  message: ({ member }) =>
    text`${member.replicas} members have no room for ${member.backupCount} copies of each entry on other members`,
  fix: 'set more members, or a smaller member.backupCount',
  source: `${HAZELCAST_DOCS}/data-structures/backing-up-maps`,
});

/** Members that stop at once leave their entries to the copies, which must be made again before the next one stops. */
const lossOnStop: SidecarGridRule = defineRule({
  id: 'SG021',
  severity: 'warning',
  path: 'member.gracefulShutdown.enabled',
  holds: ({ member }) => member.gracefulShutdown.enabled,
  message: ({ member }) =>
    text`members stop without handing their entries over: each that stops takes those with it of which no other member has one of the ${member.backupCount} copies, and several at once take more`,
  fix: 'set it to true',
  source: `${HAZELCAST_DOCS}/maintain-cluster/shutdown`,
  mend: () => true,
});

/** In DNS mode members know neither their node nor their zone. */
const awarenessNeedsApi: SidecarGridRule = defineRule({
  id: 'SG022',
  severity: 'error',
  path: 'member.discovery.mode',
  holds: ({ member, availability }) => or(equal(member.discovery.mode, 'kubernetes'), equal(availability.mode, 'none')),
  message: ({ availability }) =>
    text`with DNS members do not know where they run, so the ${availability.mode} mode would be without effect, and both copies of an entry could be in one place`,
  fix: 'set it to kubernetes, or availability.mode to none',
  source: `${HAZELCAST_DOCS}/clusters/partition-group-configuration`,
});

/** A place may only fail when another one has a copy. */
const copiesForMode: SidecarGridRule = defineRule({
  id: 'SG026',
  severity: 'warning',
  path: 'member.backupCount',
  holds: ({ member, availability }) =>
    or(atLeast(add(member.backupCount, member.asyncBackupCount), 1), equal(availability.mode, 'none')),
  message: ({ availability }) =>
    text`there is no copy of an entry, so the loss of a ${availability.mode} loses all entries of its members, whatever availability.mode says`,
  fix: 'set it to 1 or more, or availability.mode to none',
  source: `${HAZELCAST_DOCS}/data-structures/backing-up-maps`,
});

/** A write is answered before its copies are made. */
const writesAreCopied: SidecarGridRule = defineRule({
  id: 'SG085',
  severity: 'warning',
  path: 'member.backupCount',
  holds: ({ member }) => or(atLeast(member.backupCount, 1), equal(member.asyncBackupCount, 0)),
  message: () =>
    'all copies are made after a write is answered: an app that writes faster than they are made loses its last writes with a member that fails',
  fix: 'set it to 1 or more, and member.asyncBackupCount to one less',
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
