import { defineRule } from '../../../rules/rule.ts';
import { atMost, lessThan, notEqual } from '../../../expressions/compare.ts';
import { and } from '../../../expressions/logic.ts';
import { text } from '../../../expressions/text.ts';
import { HAZELCAST_DOCS, type SidecarGridRule } from './sidecarGridRule.ts';

/** Kubernetes refuses an autoscaler whose bounds cross. */
const boundsDoNotCross: SidecarGridRule = defineRule({
  id: 'SG009',
  severity: 'error',
  place: 'autoscaling.maxReplicas',
  broken: ({ autoscaling }) => lessThan(autoscaling.maxReplicas, autoscaling.minReplicas),
  message: ({ autoscaling }) =>
    text`The maximum of ${autoscaling.maxReplicas} pods is below the minimum of ${autoscaling.minReplicas}.`,
  remedy: { values: 'Set it to autoscaling.minReplicas or more.' },
  source: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/',
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
    text`${member.replicas} is too few members for a backup count of ${member.backupCount}: some backups are not made.`,
  remedy: { values: 'Set more members, or lower member.backupCount.' },
  source: `${HAZELCAST_DOCS}/data-structures/backing-up-maps`,
});

/** Rules of what may fail without losing data. */
export const availabilityRules: readonly SidecarGridRule[] = [boundsDoNotCross, enoughOwnMembers];
