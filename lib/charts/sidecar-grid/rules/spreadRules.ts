import { defineRule } from '../../../rules/rule.ts';
import { greatest, remainder } from '../../../expressions/arithmetic.ts';
import { atMost, equal, greaterThan, notEqual } from '../../../expressions/compare.ts';
import type { Expression } from '../../../expressions/expression.ts';
import { and, not, or } from '../../../expressions/logic.ts';
import { text } from '../../../expressions/text.ts';
import { memberCount } from '../memberCount.ts';
import { HAZELCAST_DOCS, type SidecarGridRule } from './sidecarGridRule.ts';

const PARTITION_GROUPS = `${HAZELCAST_DOCS}/clusters/partition-group-configuration`;
const SPREAD = 'https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/';

/** Copies of an entry never share a zone, so there must be one for each. */
const enoughZones: SidecarGridRule = defineRule({
  id: 'SG030',
  severity: 'error',
  place: 'availability.zones',
  broken: ({ availability: { mode, zones }, member }) =>
    and(equal(mode, 'zone'), notEqual(zones, 0), atMost(zones, member.backupCount)),
  message: ({ availability, member }) =>
    text`${availability.zones} zones have no room for an entry and ${member.backupCount} copies of it in zones of their own, so the loss of a zone would lose entries.`,
  remedy: { values: 'Set availability.mode to node, or a smaller member.backupCount.' },
  source: PARTITION_GROUPS,
});

/** The same for nodes. */
const enoughNodes: SidecarGridRule = defineRule({
  id: 'SG031',
  severity: 'error',
  place: 'availability.nodes',
  broken: ({ availability: { mode, nodes }, member }) =>
    and(notEqual(mode, 'none'), notEqual(nodes, 0), atMost(nodes, member.backupCount)),
  message: ({ availability, member }) =>
    text`${availability.nodes} nodes have no room for an entry and ${member.backupCount} copies of it on nodes of their own, so the loss of a node would lose entries.`,
  remedy: { values: 'Set availability.mode to none, or a smaller member.backupCount.' },
  source: PARTITION_GROUPS,
});

/** Hazelcast spreads entries evenly over groups, so a small one has to hold as much as a large one. */
const evenZones: SidecarGridRule = defineRule({
  id: 'SG032',
  severity: 'warning',
  place: 'availability.zones',
  broken: (values) => {
    const { mode, zones } = values.availability;
    return and(equal(mode, 'zone'), not(isEven(memberCount(values), zones)));
  },
  message: (values) =>
    text`${memberCount(values)} members do not spread evenly over ${values.availability.zones} zones, but their entries do: members of the smaller zones hold more.`,
  remedy: { values: 'Set a number of members that the zones share evenly.' },
  source: PARTITION_GROUPS,
});

/** The same for nodes. */
const evenNodes: SidecarGridRule = defineRule({
  id: 'SG081',
  severity: 'warning',
  place: 'availability.nodes',
  broken: (values) => {
    const { mode, nodes, hostAntiAffinity } = values.availability;
    return and(equal(mode, 'node'), notEqual(hostAntiAffinity, 'required'), not(isEven(memberCount(values), nodes)));
  },
  message: (values) =>
    text`${memberCount(values)} members do not spread evenly over ${values.availability.nodes} nodes, but their entries do: members that have a node for themselves hold more.`,
  remedy: { values: 'Set a number of members that the nodes share evenly.' },
  source: PARTITION_GROUPS,
});

/** A soft spread erodes: after some rollouts all members may be in one place. */
const spreadIsKept: SidecarGridRule = defineRule({
  id: 'SG033',
  severity: 'warning',
  place: 'availability.spread.whenUnsatisfiable',
  broken: ({ availability: { mode, spread } }) =>
    and(notEqual(mode, 'none'), equal(spread.whenUnsatisfiable, 'ScheduleAnyway')),
  message: ({ availability }) =>
    text`a rollout may leave all members in one ${availability.mode}, whose loss then loses entries.`,
  remedy: { values: 'Set it to DoNotSchedule; a pod then stays pending rather than crowd a place.' },
  source: SPREAD,
  autofix: () => 'DoNotSchedule',
});

/** Pods that must not share a node need one each. */
const nodesForAll: SidecarGridRule = defineRule({
  id: 'SG034',
  severity: 'warning',
  place: 'availability.hostAntiAffinity',
  broken: (values) => {
    const { hostAntiAffinity, nodes } = values.availability;
    return and(equal(hostAntiAffinity, 'required'), notEqual(nodes, 0), greaterThan(memberCount(values), nodes));
  },
  message: (values) =>
    text`${memberCount(values)} members cannot have ${values.availability.nodes} nodes for themselves: some stay pending for ever.`,
  remedy: { values: 'Set it to preferred, or fewer members.' },
  source:
    'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#inter-pod-affinity-and-anti-affinity',
});

/** A Deployment starts a pod before it stops one, and the new one needs a node too. */
const rolloutHasNode: SidecarGridRule = defineRule({
  id: 'SG067',
  severity: 'warning',
  place: 'availability.hostAntiAffinity',
  broken: (values) => {
    const { hostAntiAffinity, nodes } = values.availability;
    return and(
      equal(values.workload, 'Deployment'),
      notEqual(values.topology, 'client-server'),
      equal(hostAntiAffinity, 'required'),
      notEqual(nodes, 0),
      equal(memberCount(values), nodes),
    );
  },
  message: (values) =>
    text`a rollout of a Deployment starts a pod before it stops one, and each of the ${values.availability.nodes} nodes has a member already: it never goes on.`,
  remedy: { values: 'Set it to preferred, workload to StatefulSet, or fewer members.' },
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
