import { max } from '../../expressions/arithmetic.ts';
import { greaterThan } from '../../expressions/compare.ts';
import { and, not } from '../../expressions/logic.ts';
import { text } from '../../expressions/text.ts';
import { defineRule, type Rule } from '../../rules/rule.ts';
import type { RolloutFacts } from '../facts/rolloutFacts.ts';
import { HEALTH } from './probeRules.ts';

type RolloutRule = Rule<RolloutFacts>;

const readinessIsAsked: RolloutRule = defineRule({
  id: 'SG124',
  severity: 'warning',
  place: 'hasReadiness',
  broken: ({ hasReadiness }) => not(hasReadiness),
  message:
    'The member has no readiness probe. A rollout stops the next member as soon as the process runs, before it has joined.',
  remedy: { manifests: 'Add one that asks /hazelcast/health/ready.' },
  source: HEALTH,
});

const labelsStay: RolloutRule = defineRule({
  id: 'SG125',
  severity: 'warning',
  place: 'hasChartLabel',
  broken: ({ hasChartLabel }) => hasChartLabel,
  message: 'Each new version of the chart replaces every member, even when nothing else changes.',
  remedy: { manifests: 'Remove it from the labels of the pods.' },
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#updating-a-deployment',
});

const someStay: RolloutRule = defineRule({
  id: 'SG126',
  severity: 'error',
  place: 'recreates',
  broken: ({ recreates, isPersistent }) => and(recreates, not(isPersistent)),
  message: 'Each rollout stops all members before it starts new ones: all entries are lost.',
  remedy: { manifests: 'Set the type to RollingUpdate, with maxSurge: 1 and maxUnavailable: 0.' },
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#recreate-deployment',
});

const rolloutIsSlow: RolloutRule = defineRule({
  id: 'SG127',
  severity: 'warning',
  place: 'maxUnavailable',
  broken: ({ maxUnavailable, backups }) => greaterThan(maxUnavailable, max(backups, 1)),
  message: ({ maxUnavailable, backups }) =>
    text`A rollout may stop ${maxUnavailable} members at once, but the backup count is ${backups}. Entries may be lost.`,
  remedy: { manifests: 'Set rollingUpdate.maxUnavailable to 0 and maxSurge to 1.' },
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#max-unavailable',
});

const autoscalerIsSlow: RolloutRule = defineRule({
  id: 'SG128',
  severity: 'warning',
  place: 'scaledDown',
  broken: ({ scaledDown, backups }) => greaterThan(scaledDown, max(backups, 1)),
  message: ({ scaledDown, scaleDownSeconds, backups }) =>
    text`The autoscaler may stop ${scaledDown} members within the ${scaleDownSeconds} seconds of one handover, but the backup count is ${backups}. Entries may be lost.`,
  remedy: {
    manifests:
      'Set behavior.scaleDown.policies to as many pods as the backup count, with the grace period as periodSeconds.',
  },
  source: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#scaling-policies',
});

const parallelHandsOver: RolloutRule = defineRule({
  id: 'SG129',
  severity: 'warning',
  place: 'isParallel',
  broken: ({ isParallel, isGraceful, isPersistent }) => and(isParallel, not(isGraceful), not(isPersistent)),
  message:
    'A scale-down stops all surplus members together, and they hand nothing over. Entries with all backups on them are lost.',
  remedy: { manifests: 'Set podManagementPolicy to OrderedReady, or hazelcast.shutdownhook.policy to GRACEFUL.' },
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#parallel-pod-management',
});

const changesArrive: RolloutRule = defineRule({
  id: 'SG141',
  severity: 'warning',
  place: 'followsConfig',
  broken: ({ followsConfig }) => not(followsConfig),
  message: ({ configObject }) =>
    text`Members read ${configObject} only when they start. After a change of it, old and new settings mix.`,
  remedy: {
    manifests:
      'Add an annotation with a checksum of the ConfigMap to the pods, or change the name of the ConfigMap with its content.',
  },
  source: 'https://helm.sh/docs/howto/charts_tips_and_tricks/#automatically-roll-deployments',
});

const membersKeepApart: RolloutRule = defineRule({
  id: 'SG142',
  severity: 'warning',
  place: 'isApart',
  broken: ({ replicas, isApart, isAware }) => and(greaterThan(replicas, 1), not(isApart), not(isAware)),
  message: 'Nothing keeps members apart. All may run on one node, and its loss then loses all entries.',
  remedy: {
    manifests:
      'Spread the pods over kubernetes.io/hostname with topologySpreadConstraints, and set partition-group to NODE_AWARE.',
  },
  source: 'https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/',
});

/** Rules of how pods with members start, stop and change, which charts keep whatever their values. */
export const rolloutRules: readonly RolloutRule[] = [
  readinessIsAsked,
  labelsStay,
  someStay,
  rolloutIsSlow,
  autoscalerIsSlow,
  parallelHandsOver,
  changesArrive,
  membersKeepApart,
];
