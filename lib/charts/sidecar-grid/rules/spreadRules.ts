import { defineRule } from '../../../chart/rule.ts';
import { greatest, remainder } from '../../../expressions/arithmetic.ts';
import { atMost, equal, greaterThan, notEqual } from '../../../expressions/compare.ts';
import type { Expression } from '../../../expressions/expression.ts';
import { or } from '../../../expressions/logic.ts';
import { text } from '../../../expressions/text.ts';
import { memberCount } from '../memberCount.ts';
import { HAZELCAST_DOCS, type SidecarGridRule } from './sidecarGridRule.ts';

const PARTITION_GROUPS = `${HAZELCAST_DOCS}/clusters/partition-group-configuration`;
const SPREAD = 'https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/';

/** Copies of an entry never share a zone, so there must be one for each. */
const enoughZones: SidecarGridRule = defineRule({
  id: 'SG030',
  severity: 'error',
  path: 'availability.zones',
  holds: ({ availability: { mode, zones }, member }) =>
    or(notEqual(mode, 'zone'), equal(zones, 0), greaterThan(zones, member.backupCount)),
  message: ({ availability, member }) =>
    text`${availability.zones} zones have no room for an entry and ${member.backupCount} copies of it in zones of their own, so the loss of a zone would lose entries`,
  fix: 'set availability.mode to node, or a smaller member.backupCount',
  source: PARTITION_GROUPS,
});

/** The same for nodes. */
const enoughNodes: SidecarGridRule = defineRule({
  id: 'SG031',
  severity: 'error',
  path: 'availability.nodes',
  holds: ({ availability: { mode, nodes }, member }) =>
    or(equal(mode, 'none'), equal(nodes, 0), greaterThan(nodes, member.backupCount)),
  message: ({ availability, member }) =>
    text`${availability.nodes} nodes have no room for an entry and ${member.backupCount} copies of it on nodes of their own, so the loss of a node would lose entries`,
  fix: 'set availability.mode to none, or a smaller member.backupCount',
  source: PARTITION_GROUPS,
});

/** Hazelcast spreads entries evenly over groups, so a small one has to hold as much as a large one. */
const evenZones: SidecarGridRule = defineRule({
  id: 'SG032',
  severity: 'warning',
  path: 'availability.zones',
  holds: (values) => {
    const { mode, zones } = values.availability;
    return or(notEqual(mode, 'zone'), isEven(memberCount(values), zones));
  },
  message: (values) =>
    text`${memberCount(values)} members do not spread evenly over ${values.availability.zones} zones, but their entries do: members of the smaller zones hold more`,
  fix: 'set a number of members that the zones share evenly',
  source: PARTITION_GROUPS,
});

/** The same for nodes. */
const evenNodes: SidecarGridRule = defineRule({
  id: 'SG081',
  severity: 'warning',
  path: 'availability.nodes',
  holds: (values) => {
    const { mode, nodes, hostAntiAffinity } = values.availability;
    return or(notEqual(mode, 'node'), equal(hostAntiAffinity, 'required'), isEven(memberCount(values), nodes));
  },
  message: (values) =>
    text`${memberCount(values)} members do not spread evenly over ${values.availability.nodes} nodes, but their entries do: members that have a node for themselves hold more`,
  fix: 'set a number of members that the nodes share evenly',
  source: PARTITION_GROUPS,
});

/** A soft spread erodes: after some rollouts all members may be in one place. */
const spreadIsKept: SidecarGridRule = defineRule({
  id: 'SG033',
  severity: 'warning',
  path: 'availability.spread.whenUnsatisfiable',
  holds: ({ availability: { mode, spread } }) =>
    or(equal(mode, 'none'), notEqual(spread.whenUnsatisfiable, 'ScheduleAnyway')),
  message: ({ availability }) =>
    text`a rollout may leave all members in one ${availability.mode}, whose loss then loses entries`,
  fix: 'set it to DoNotSchedule; a pod then stays pending rather than crowd a place',
  source: SPREAD,
  mend: () => 'DoNotSchedule',
});

/** Pods that must not share a node need one each. */
const nodesForAll: SidecarGridRule = defineRule({
  id: 'SG034',
  severity: 'warning',
  path: 'availability.hostAntiAffinity',
  holds: (values) => {
    const { hostAntiAffinity, nodes } = values.availability;
    return or(notEqual(hostAntiAffinity, 'required'), equal(nodes, 0), atMost(memberCount(values), nodes));
  },
  message: (values) =>
    text`${memberCount(values)} members cannot have ${values.availability.nodes} nodes for themselves: some stay pending for ever`,
  fix: 'set it to preferred, or fewer members',
  source:
    'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#inter-pod-affinity-and-anti-affinity',
});

/** A Deployment starts a pod before it stops one, and the new one needs a node too. */
const rolloutHasNode: SidecarGridRule = defineRule({
  id: 'SG067',
  severity: 'warning',
  path: 'availability.hostAntiAffinity',
  holds: (values) => {
    const { hostAntiAffinity, nodes } = values.availability;
    return or(
      notEqual(values.workload, 'Deployment'),
      equal(values.topology, 'client-server'),
      notEqual(hostAntiAffinity, 'required'),
      equal(nodes, 0),
      notEqual(memberCount(values), nodes),
    );
  },
  message: (values) =>
    text`a rollout of a Deployment starts a pod before it stops one, and each of the ${values.availability.nodes} nodes has a member already: it never goes on`,
  fix: 'set it to preferred, workload to StatefulSet, or fewer members',
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#max-surge',
});

/** Rules of where members run. */
export const spreadRules: readonly SidecarGridRule[] = [
  enoughZones,
  enoughNodes,
  evenZones,
  evenNodes,
  spreadIsKept,
  nodesForAll,
  rolloutHasNode,
];

/** Each place has as many members, or one or none; of no places nobody knows. */
function isEven(members: Expression<number>, places: Expression<number>): Expression<boolean> {
  return or(atMost(places, 1), atMost(members, places), equal(remainder(members, greatest(places, 1)), 0));
}
