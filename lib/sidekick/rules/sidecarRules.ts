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
    text`Another container of the pod already listens on port ${sidekick.values.port}, so one of the two would not start.`,
  remedy: { values: 'Set another port for sidekick, or for the other container.' },
  source: 'https://kubernetes.io/docs/concepts/workloads/pods/#pod-networking',
});

/** A pod completes when all of its containers have, except native sidecars. */
const podCanEnd = defineRule<Sidecar>({
  id: 'SK066',
  severity: 'error',
  place: 'nativeSidecars',
  broken: ({ sidekick, native, runsOnce }) => and(sidekick.enabled, runsOnce ?? false, not(native)),
  message: 'A plain sidecar never exits, so a pod that runs once would never complete.',
  remedy: { values: 'Set it to true, or to auto on Kubernetes 1.33 or later.' },
  source: 'https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/#jobs-with-sidecar-containers',
});

/** App and sidekick get SIGTERM together, and sidekick stops at once. */
const requestsCanEnd = defineRule<Sidecar>({
  id: 'SK067',
  severity: 'warning',
  place: 'nativeSidecars',
  broken: ({ sidekick, native }) => and(sidekick.enabled, not(native), not(canSleep(sidekick))),
  message:
    'Sidekick gets SIGTERM together with your app, and drops its requests at once. Kubernetes before 1.30 cannot delay that.',
  remedy: { values: 'Set it to true, which needs Kubernetes 1.29 or later.' },
  source: 'https://github.com/kubernetes/enhancements/tree/master/keps/sig-node/3960-pod-lifecycle-sleep-action',
});

/** Server-side apply rejects two variables of one name, and the app would miss sidekick. */
const connectionIsOurs = defineRule<Sidecar>({
  id: 'SK068',
  severity: 'error',
  place: 'app.env',
  broken: (sidecar) => and(sidecar.sidekick.enabled, setsConnection(sidecar)),
  message: `The chart sets ${CLIENT_VARIABLES.join(', ')}, which point your app to sidekick.`,
  remedy: { values: 'Set sidekick.client, or remove these variables.' },
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
