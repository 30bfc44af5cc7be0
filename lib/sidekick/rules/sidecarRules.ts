import { defineRule, type Rule } from '../../chart/rule.ts';
import type { Expression } from '../../expressions/expression.ts';
import { and, not } from '../../expressions/logic.ts';
import { canSleep } from '../container.ts';
import type { SidekickBesideApp } from '../sidecar.ts';

/** A pod ends when all of its containers have, but for native sidecars. */
const podCanEnd = defineRule<SidekickBesideApp>({
  id: 'SK066',
  severity: 'error',
  path: 'nativeSidecars',
  holds: (beside) => unless(beside, and(beside.runsOnce ?? false, not(beside.native))),
  message: () => 'a plain sidecar never ends, so a pod that runs once would go on after its work is done',
  fix: 'set it to true, or to auto on Kubernetes 1.33 or later',
  source: 'https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/#jobs-with-sidecar-containers',
});

/** Both are told to stop at once, and sidekick does. */
const requestsCanEnd = defineRule<SidekickBesideApp>({
  id: 'SK067',
  severity: 'warning',
  path: 'nativeSidecars',
  holds: (beside) => unless(beside, and(not(beside.native), not(canSleep(beside.sidekick)))),
  message: () =>
    'sidekick is told to stop together with your app, and cuts its requests at once: Kubernetes before 1.30 cannot let it wait',
  fix: 'set it to true, which Kubernetes takes from 1.29 on',
  source: 'https://github.com/kubernetes/enhancements/tree/master/keps/sig-node/3960-pod-lifecycle-sleep-action',
});

/** Rules of a sidekick beside an app. */
export const sidecarRules: readonly Rule<SidekickBesideApp>[] = [podCanEnd, requestsCanEnd];

/** It is not so, where there is a sidekick. */
function unless({ sidekick }: SidekickBesideApp, broken: Expression<boolean>): Expression<boolean> {
  return not(and(sidekick.enabled, broken));
}
