import { defineRule, type Rule } from '../../rules/rule.ts';
import { hasAnyKey } from '../../expressions/collections.ts';
import { equal } from '../../expressions/compare.ts';
import type { Expression } from '../../expressions/expression.ts';
import { Literal } from '../../expressions/literal.ts';
import { and, not, or } from '../../expressions/logic.ts';
import { text } from '../../expressions/text.ts';
import { anyEntry } from '../../manifest/entries.ts';
import { canSleep } from '../container.ts';
import { CLIENT_VARIABLES, type Sidecar } from '../sidecar.ts';

/** Containers of a pod share its ports. */
const portIsFree = defineRule<Sidecar>({
  id: 'SK065',
  severity: 'error',
  place: 'sidekick.port',
  broken: (sidecar) => and(sidecar.sidekick.enabled, isTaken(sidecar)),
  message: ({ sidekick }) =>
    text`port ${sidekick.values.port} of the pod is that of another container already: one of both would not start.`,
  remedy: { values: 'Set another port of sidekick, or of the other container.' },
  source: 'https://kubernetes.io/docs/concepts/workloads/pods/#pod-networking',
});

/** A pod ends when all of its containers have, but for native sidecars. */
const podCanEnd = defineRule<Sidecar>({
  id: 'SK066',
  severity: 'error',
  place: 'nativeSidecars',
  broken: ({ sidekick, native, runsOnce }) => and(sidekick.enabled, runsOnce ?? false, not(native)),
  message: 'a plain sidecar never ends, so a pod that runs once would go on after its work is done.',
  remedy: { values: 'Set it to true, or to auto on Kubernetes 1.33 or later.' },
  source: 'https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/#jobs-with-sidecar-containers',
});

/** Both are told to stop at once, and sidekick does. */
const requestsCanEnd = defineRule<Sidecar>({
  id: 'SK067',
  severity: 'warning',
  place: 'nativeSidecars',
  broken: ({ sidekick, native }) => and(sidekick.enabled, not(native), not(canSleep(sidekick))),
  message:
    'sidekick is told to stop together with your app, and cuts its requests at once: Kubernetes before 1.30 cannot let it wait.',
  remedy: { values: 'Set it to true, which Kubernetes takes from 1.29 on.' },
  source: 'https://github.com/kubernetes/enhancements/tree/master/keps/sig-node/3960-pod-lifecycle-sleep-action',
});

/** Two variables of one name are refused by server-side apply, and the connection would be lost. */
const connectionIsOurs = defineRule<Sidecar>({
  id: 'SK068',
  severity: 'error',
  place: 'app.env',
  broken: (sidecar) => and(sidecar.sidekick.enabled, setsConnection(sidecar)),
  message: `${CLIENT_VARIABLES.join(', ')} lead your app to sidekick, and are set already.`,
  remedy: { values: 'Set sidekick.client, or leave them out.' },
  source: 'https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html',
});

/** Rules of a sidekick beside an app. */
export const sidecarRules: readonly Rule<Sidecar>[] = [portIsFree, podCanEnd, requestsCanEnd, connectionIsOurs];

function isTaken({ sidekick, ports, morePorts }: Sidecar): Expression<boolean> {
  const { port } = sidekick.values;
  const helper = { name: 'sidekickPortIsTaken', description: 'Whether another port of the pod is that of sidekick.' };
  const isAmong = morePorts && anyEntry(helper, morePorts, 'port', (other) => equal(other, port));
  return or(...ports.map((other) => equal(port, other)), isAmong ?? false);
}

function setsConnection({ env }: Sidecar): Expression<boolean> {
  return env === undefined ? Literal.of(false) : hasAnyKey(env, CLIENT_VARIABLES);
}
