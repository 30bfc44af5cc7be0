import { defineRule } from '../../../rules/rule.ts';
import { divide, multiply } from '../../../expressions/arithmetic.ts';
import { choose } from '../../../expressions/choose.ts';
import { equal, greaterThan } from '../../../expressions/compare.ts';
import { and } from '../../../expressions/logic.ts';
import { text } from '../../../expressions/text.ts';
import type { SidecarGridReference } from '../values.ts';
import { mebibytesOf, preStopSeconds } from './numbers.ts';
import { HAZELCAST_DOCS, type SidecarGridRule } from './sidecarGridRule.ts';

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
