import { divide, multiply } from '../../../expressions/arithmetic.ts';
import { choose } from '../../../expressions/choose.ts';
import { equal, greaterThan, notEqual } from '../../../expressions/compare.ts';
import { and, or } from '../../../expressions/logic.ts';
import { notEmpty } from '../../../expressions/presence.ts';
import { text } from '../../../expressions/text.ts';
import { HAZELCAST_DOCS } from '../../../grid/memberFacts.ts';
import { defineRule } from '../../../rules/rule.ts';
import { mebibytesOf, memberCount, numberAt, preStopSeconds } from '../derivedValues.ts';
import type { SidecarGridReference, SidecarGridRule } from '../values.ts';

/** The property by which a member that starts waits for others. */
export const INITIAL_SIZE = 'hazelcast.initial.min.cluster.size';

/** A member waits without an end, and its health says ready all the while. */
const enoughToStart: SidecarGridRule = defineRule({
  id: 'SG069',
  severity: 'warning',
  place: 'member.properties',
  broken: (values) => and(greaterThan(initialSize(values), memberCount(values)), notEqual(memberCount(values), 0)),
  message: (values) =>
    text`${INITIAL_SIZE} makes a starting member wait for ${initialSize(values)} members, but there may be only ${memberCount(values)}. It never starts, though probes call it ready.`,
  remedy: { values: `Set ${INITIAL_SIZE} to the fewest members that there may be, or remove it.` },
  source: `${HAZELCAST_DOCS}/system-properties`,
});

/** Pods of a StatefulSet start one by one, so the first must not wait for the second. */
const firstIsReadyAlone: SidecarGridRule = defineRule({
  id: 'SG080',
  severity: 'warning',
  place: 'member.properties',
  broken: (values) => {
    const { app, topology, workload } = values;
    const hasProbe = or(notEmpty(app.probes.startup), notEmpty(app.probes.readiness));
    const startsAlone = and(equal(topology, 'embedded'), notEqual(workload, 'Deployment'), hasProbe);
    return and(startsAlone, greaterThan(initialSize(values), 1));
  },
  message: (values) =>
    text`${INITIAL_SIZE} makes the member in your app wait for ${initialSize(values)} members. A StatefulSet starts the second pod when the first is ready, which never happens.`,
  remedy: { values: 'Remove it, or set workload to Deployment.' },
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#orderedready-pod-management',
});

/** Rules of how members start. */
export const startRules: readonly SidecarGridRule[] = [enoughToStart, firstIsReadyAlone];

function initialSize({ member }: SidecarGridReference) {
  return numberAt(member.properties, INITIAL_SIZE);
}

const SHUTDOWN = `${HAZELCAST_DOCS}/maintain-cluster/shutdown`;

/** The grace period runs while a preStop does. */
const preStopIsCounted: SidecarGridRule = defineRule({
  id: 'SG039',
  severity: 'warning',
  place: 'app.drainSeconds',
  broken: ({ app }) => greaterThan(preStopSeconds(app.lifecycle), app.drainSeconds),
  message: ({ app }) =>
    text`The preStop of your app sleeps for ${preStopSeconds(app.lifecycle)} seconds, but app.drainSeconds is ${app.drainSeconds}. That cuts the time to drain, and to hand over in the same pod.`,
  remedy: { values: 'Set it to the seconds of the preStop plus those that your app needs after it.' },
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
    text`A full heap of ${divide(heapPercents(values), 100)} MiB needs more than ${values.member.gracefulShutdown.maxWaitSeconds} seconds at ${HANDOVER_RATE} MiB per second. Entries not handed over by then are lost with the member.`,
  remedy: { values: `Set it to at least one second for each ${HANDOVER_RATE} MiB of the heap.` },
  source: SHUTDOWN,
});

/** Rules of how long members may take to go. */
export const graceRules: readonly SidecarGridRule[] = [preStopIsCounted, handoverHasTime];

/** The heap in hundredths of a MiB. */
function heapPercents({ app, member, topology }: SidecarGridReference) {
  const limit = choose(
    equal(topology, 'embedded'),
    mebibytesOf('app', app.resources),
    mebibytesOf('member', member.resources),
  );
  return multiply(limit, member.heapPercent);
}
