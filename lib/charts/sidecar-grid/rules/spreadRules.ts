import { defineRule } from '../../../rules/rule.ts';
import { greatest, remainder } from '../../../expressions/arithmetic.ts';
import { atMost, equal, greaterThan, notEqual } from '../../../expressions/compare.ts';
import type { Expression } from '../../../expressions/expression.ts';
import { and, not, or } from '../../../expressions/logic.ts';
import { text } from '../../../expressions/text.ts';
import { memberCount } from '../memberCount.ts';
import { HAZELCAST_DOCS, type SidecarGridRule } from './sidecarGridRule.ts';

const PARTITION_GROUPS = `${HAZELCAST_DOCS}/clusters/partition-group-configuration`;

/** Copies of an entry never share a zone, so there must be one for each. */
const enoughZones: SidecarGridRule = defineRule({
  id: 'SG030',
  severity: 'error',
  place: 'availability.zones',
  broken: ({ availability: { mode, zones }, member }) =>
    and(equal(mode, 'zone'), notEqual(zones, 0), atMost(zones, member.backupCount)),
  message: ({ availability, member }) =>
    text`${availability.zones} is too few zones for a backup count of ${member.backupCount}: an entry and its backups need a zone each. The loss of a zone loses entries.`,
  remedy: { values: 'Set availability.mode to node, or lower member.backupCount.' },
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
    text`${availability.nodes} is too few nodes for a backup count of ${member.backupCount}: an entry and its backups need a node each. The loss of a node loses entries.`,
  remedy: { values: 'Set availability.mode to none, or lower member.backupCount.' },
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
    text`${memberCount(values)} members do not spread evenly over ${values.availability.zones} zones, but their entries do. Members in smaller zones hold more entries.`,
  remedy: { values: 'Set a number of members that is a multiple of the zones.' },
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
    text`${memberCount(values)} members do not spread evenly over ${values.availability.nodes} nodes, but their entries do. Members alone on a node hold more entries.`,
  remedy: { values: 'Set a number of members that is a multiple of the nodes.' },
  source: PARTITION_GROUPS,
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
    text`${memberCount(values)} members need a node each, but there are ${values.availability.nodes} nodes. Some pods stay Pending.`,
  remedy: { values: 'Set it to preferred, or run fewer members.' },
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
    text`A rollout of a Deployment starts a new pod first, but each of the ${values.availability.nodes} nodes has a member already. The rollout never ends.`,
  remedy: { values: 'Set it to preferred, workload to StatefulSet, or run fewer members.' },
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#max-surge',
});

/** Rules of where members run. */
export const spreadRules: readonly SidecarGridRule[] = [
  enoughZones,
  enoughNodes,
  evenZones,
  evenNodes,
  nodesForAll,
  rolloutHasNode,
];

/** Each place has as many members, or one or none; of no places nobody knows. */
function isEven(members: Expression<number>, places: Expression<number>): Expression<boolean> {
  return or(atMost(places, 1), atMost(members, places), equal(remainder(members, greatest(places, 1)), 0));
}
