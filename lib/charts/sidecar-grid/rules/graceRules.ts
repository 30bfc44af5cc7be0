import { defineRule } from '../../../rules/rule.ts';
import { divide, multiply } from '../../../expressions/arithmetic.ts';
import { choose } from '../../../expressions/choose.ts';
import { textUnder } from '../../../expressions/collections.ts';
import { equal, greaterThan, lessThan, notEqual } from '../../../expressions/compare.ts';
import { and } from '../../../expressions/logic.ts';
import { text } from '../../../expressions/text.ts';
import { Topology } from '../../../grid/topology.ts';
import { gracePeriods } from '../gracePeriods.ts';
import type { SidecarGridReference } from '../values.ts';
import { mebibytesOf, preStopSeconds } from './numbers.ts';
import { HAZELCAST_DOCS, type SidecarGridRule } from './sidecarGridRule.ts';

const SHUTDOWN = `${HAZELCAST_DOCS}/maintain-cluster/shutdown`;

/** The JVM and the kubelet need moments of their own. */
const graceHasMargin: SidecarGridRule = defineRule({
  id: 'SG040',
  severity: 'warning',
  place: 'availability.extraGraceSeconds',
  broken: ({ availability, member }) =>
    and(lessThan(availability.extraGraceSeconds, 5), member.gracefulShutdown.enabled),
  message: ({ availability }) =>
    text`${availability.extraGraceSeconds} seconds on top leave no time to end after the handover: a member that needs all of its time is killed.`,
  remedy: { values: 'Set it to 5 or more.' },
  source: SHUTDOWN,
  autofix: () => 5,
});

/** The grace period runs while a preStop does. */
const preStopIsCounted: SidecarGridRule = defineRule({
  id: 'SG039',
  severity: 'warning',
  place: 'app.drainSeconds',
  broken: ({ app }) => greaterThan(preStopSeconds(app.lifecycle), app.drainSeconds),
  message: ({ app }) =>
    text`the preStop of your app sleeps for ${preStopSeconds(app.lifecycle)} seconds, and the grace period has ${app.drainSeconds} for all that your app does: what comes after it, and the handover of a member in its pod, gets that much less.`,
  remedy: { values: 'Set it to the seconds of the preStop and those that your app needs after it.' },
  source: 'https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/#hook-handler-execution',
});

/** MiB that a member hands over in a second, of a network that others use too. */
const HANDOVER_RATE = 50;

/** A heap full of entries must go through the network in time. */
const handoverHasTime: SidecarGridRule = defineRule({
  id: 'SG083',
  severity: 'warning',
  place: 'member.gracefulShutdown.maxWaitSeconds',
  broken: (values) => {
    const { enabled, maxWaitSeconds } = values.member.gracefulShutdown;
    return and(enabled, greaterThan(heapPercents(values), multiply(maxWaitSeconds, 100 * HANDOVER_RATE)));
  },
  message: (values) =>
    text`a full heap of ${divide(heapPercents(values), 100)} MiB takes longer than ${values.member.gracefulShutdown.maxWaitSeconds} seconds at ${HANDOVER_RATE} MiB a second, and your app may write faster than members hand over: what is left by then goes with the member.`,
  remedy: { values: `Set it to a second for each ${HANDOVER_RATE} MiB of the heap, or more.` },
  source: SHUTDOWN,
});

/** Seconds that a cluster autoscaler waits for a pod unless its flag says otherwise. */
const NODE_REMOVAL = 600;

/** By this annotation, where it is false, a cluster autoscaler leaves the node of a pod alone. */
const EVICTION = 'cluster-autoscaler.kubernetes.io/safe-to-evict';

/** A cluster autoscaler has a clock of its own. */
const nodesWait: SidecarGridRule = defineRule({
  id: 'SG089',
  severity: 'warning',
  place: 'member.gracefulShutdown.maxWaitSeconds',
  broken: (values) =>
    and(
      values.member.gracefulShutdown.enabled,
      greaterThan(gracePeriod(values), NODE_REMOVAL),
      notEqual(textUnder(values.podAnnotations, EVICTION), 'false'),
    ),
  message: (values) =>
    text`a pod with a member may take ${gracePeriod(values)} seconds to end, but a cluster autoscaler that takes its node away waits ${NODE_REMOVAL} seconds by default: what is left by then goes with the member.`,
  remedy: {
    values:
      'Set fewer seconds, or the flag --max-graceful-termination-sec of the autoscaler to as many; or set cluster-autoscaler.kubernetes.io/safe-to-evict to "false" in podAnnotations, which keeps it from such nodes and ends this warning.',
  },
  source:
    'https://github.com/kubernetes/autoscaler/blob/master/cluster-autoscaler/FAQ.md#does-ca-respect-gracefultermination-in-scale-down',
});

/** Rules of how long members may take to go. */
export const graceRules: readonly SidecarGridRule[] = [graceHasMargin, preStopIsCounted, handoverHasTime, nodesWait];

/** The heap in hundredths of a MiB. */
function heapPercents({ app, member, topology }: SidecarGridReference) {
  const limit = choose(
    equal(topology, 'embedded'),
    mebibytesOf('app', app.resources),
    mebibytesOf('member', member.resources),
  );
  return multiply(limit, member.heapPercent);
}

/** Seconds until Kubernetes kills a pod with a member. */
function gracePeriod(values: SidecarGridReference) {
  const topology = new Topology(values.topology);
  const { app, member } = gracePeriods(values, topology);
  return choose(topology.isClientServer, member, app);
}
