import { defineRule } from '../../../rules/rule.ts';
import { equal, greaterThan, notEqual } from '../../../expressions/compare.ts';
import { and, or } from '../../../expressions/logic.ts';
import { notEmpty } from '../../../expressions/presence.ts';
import { text } from '../../../expressions/text.ts';
import { memberCount } from '../memberCount.ts';
import type { SidecarGridReference } from '../values.ts';
import { numberAt } from './numbers.ts';
import { HAZELCAST_DOCS, type SidecarGridRule } from './sidecarGridRule.ts';

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
