import { max, remainder } from '../../../expressions/arithmetic.ts';
import { hasField } from '../../../expressions/collections.ts';
import { atMost, equal, greaterThan, lessThan, notEqual } from '../../../expressions/compare.ts';
import type { Expression } from '../../../expressions/expression.ts';
import { and, not, or } from '../../../expressions/logic.ts';
import { text } from '../../../expressions/text.ts';
import { HAZELCAST_DOCS } from '../../../grid/memberFacts.ts';
import { defineRule } from '../../../rules/rule.ts';
import type { FreeMap } from '../../../values/collections.ts';
import { memberCount } from '../derivedValues.ts';
import type { SidecarGridRule } from '../values.ts';

/** Kubernetes refuses an autoscaler whose bounds cross. */
const boundsDoNotCross: SidecarGridRule = defineRule({
  id: 'SG009',
  severity: 'error',
  place: 'autoscaling.maxReplicas',
  broken: ({ autoscaling }) => lessThan(autoscaling.maxReplicas, autoscaling.minReplicas),
  message: ({ autoscaling }) =>
    text`The maximum of ${autoscaling.maxReplicas} pods is below the minimum of ${autoscaling.minReplicas}.`,
  remedy: { values: 'Set it to autoscaling.minReplicas or more.' },
  source: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/',
});

/** The same for members with pods of their own. */
const enoughOwnMembers: SidecarGridRule = defineRule({
  id: 'SG024',
  severity: 'warning',
  place: 'member.replicas',
  broken: ({ member, topology }) =>
    and(
      atMost(member.replicas, member.backupCount),
      notEqual(member.replicas, 0),
      notEqual(topology, 'sidecar'),
      notEqual(topology, 'embedded'),
    ),
  message: ({ member }) =>
    text`${member.replicas} is too few members for a backup count of ${member.backupCount}: some backups are not made.`,
  remedy: { values: 'Set more members, or lower member.backupCount.' },
  source: `${HAZELCAST_DOCS}/data-structures/backing-up-maps`,
});

const AUTOSCALER = 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/';

/** If one container has no CPU request, the use of the pod is undefined. */
const appUseIsKnown: SidecarGridRule = defineRule({
  id: 'SG143',
  severity: 'warning',
  place: 'app.resources',
  broken: ({ autoscaling, app }) => and(autoscaling.enabled, hasNoCpuRequest(app.resources)),
  message: 'The autoscaler needs a CPU request of each container, but your app has none. It never scales.',
  remedy: { values: 'Set app.resources.requests.cpu.' },
  source: AUTOSCALER,
});

/** The same for the member in the pods of the app. */
const memberUseIsKnown: SidecarGridRule = defineRule({
  id: 'SG144',
  severity: 'warning',
  place: 'member.resources',
  broken: ({ autoscaling, member, topology }) =>
    and(autoscaling.enabled, equal(topology, 'sidecar'), hasNoCpuRequest(member.resources)),
  message: 'The autoscaler needs a CPU request of each container, but the member has none. It never scales.',
  remedy: { values: 'Set member.resources.requests.cpu.' },
  source: AUTOSCALER,
});

/** Rules of what may fail without losing data. */
export const availabilityRules: readonly SidecarGridRule[] = [
  boundsDoNotCross,
  enoughOwnMembers,
  appUseIsKnown,
  memberUseIsKnown,
];

/** Kubernetes takes the limit for the request if only the limit is set. */
function hasNoCpuRequest(resources: Expression<FreeMap>): Expression<boolean> {
  return and(not(hasField(resources, 'requests', 'cpu')), not(hasField(resources, 'limits', 'cpu')));
}

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
  return or(atMost(places, 1), atMost(members, places), equal(remainder(members, max(places, 1)), 0));
}
