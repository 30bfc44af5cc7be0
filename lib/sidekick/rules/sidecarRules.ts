import { defineRule, type Rule } from '../../rules/rule.ts';
import { and, not } from '../../expressions/logic.ts';
import { canSleep } from '../container.ts';
import type { SidekickBesideApp } from '../sidecar.ts';

/** A pod completes when all of its containers have, except native sidecars. */
const podCanEnd = defineRule<SidekickBesideApp>({
  id: 'SK066',
  severity: 'error',
  place: 'nativeSidecars',
  broken: ({ sidekick, native, runsOnce = false }) => and(sidekick.enabled, runsOnce, not(native)),
  message: 'A plain sidecar never exits, so a pod that runs once would never complete.',
  remedy: { values: 'Set it to true, or to auto on Kubernetes 1.33 or later.' },
  source: 'https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/#jobs-with-sidecar-containers',
});

/** App and sidekick get SIGTERM together, and sidekick stops at once. */
const requestsCanEnd = defineRule<SidekickBesideApp>({
  id: 'SK067',
  severity: 'warning',
  place: 'nativeSidecars',
  broken: ({ sidekick, native }) => and(sidekick.enabled, not(native), not(canSleep(sidekick))),
  message:
    'Sidekick gets SIGTERM together with your app, and drops its requests at once. Kubernetes before 1.30 cannot delay that.',
  remedy: { values: 'Set it to true, which needs Kubernetes 1.29 or later.' },
  source: 'https://github.com/kubernetes/enhancements/tree/master/keps/sig-node/3960-pod-lifecycle-sleep-action',
});

/** Rules of a sidekick beside an app. */
export const sidecarRules: readonly Rule<SidekickBesideApp>[] = [podCanEnd, requestsCanEnd];
