import { type ClusterNode, HOSTNAME_LABEL, readTopology, ZONE_LABEL } from '../../lib/manifests/nodes/clusterNode.ts';
import { Field } from '../../lib/manifests/objects/field.ts';
import { selectorOf } from '../../lib/manifests/objects/labelSelector.ts';
import type { Budget } from '../../lib/manifests/workloads/budget.ts';
import type { PodTerm, SpreadConstraint, Workload } from '../../lib/manifests/workloads/workload.ts';
import type { DataGrid, PartitionGroupType } from '../../lib/simulate/partitions/dataGrid.ts';
import { type NodeInfo, nodeInfosOf } from '../../lib/simulate/scheduling/nodeInfo.ts';

/** What a pod of the tests is found by. */
const LABELS = { app: 'grid' };

/** Pods without any wish, but for what is given. */
export function workload(props: Partial<Workload> = {}): Workload {
  return {
    title: 'StatefulSet/grid',
    kind: 'StatefulSet',
    name: 'grid',
    namespace: '',
    replicas: 3,
    labels: LABELS,
    hasVolumes: false,
    nodeSelector: {},
    requiredNodes: undefined,
    preferredNodes: [],
    requiredNear: [],
    requiredApart: [],
    preferredApart: [],
    tolerations: [],
    spread: [],
    requests: {},
    hostPorts: [],
    ...props,
  };
}

/** A hard spread of the pods over nodes, but for what is given. */
export function spread(props: Partial<SpreadConstraint> = {}): SpreadConstraint {
  return {
    topologyKey: HOSTNAME_LABEL,
    maxSkew: 1,
    minDomains: 1,
    isHard: true,
    nodeAffinityPolicy: 'Honor',
    nodeTaintsPolicy: 'Ignore',
    selector: selectorOf(LABELS),
    matchLabelKeys: [],
    ...props,
  };
}

/** A hard spread over zones. */
export function zoneSpread(props: Partial<SpreadConstraint> = {}): SpreadConstraint {
  return spread({ topologyKey: ZONE_LABEL, ...props });
}

/** The pods themselves, by node. */
export function podTerm(props: Partial<PodTerm> = {}): PodTerm {
  return {
    topologyKey: HOSTNAME_LABEL,
    selector: selectorOf(LABELS),
    matchLabelKeys: [],
    namespaces: undefined,
    ...props,
  };
}

/** Nodes of a short form such as `a:2,b:1`. */
export function places(topology: string): readonly NodeInfo[] {
  return nodeInfosOf(readTopology(topology, '--topology'));
}

/** A node called n, but for what is given. */
export function node(props: Partial<ClusterNode> = {}): ClusterNode {
  return { name: 'n', labels: {}, taints: [], unschedulable: false, allocatable: undefined, ...props };
}

/** A grid whose maps all have so many backups. */
export function grid(
  groupType: PartitionGroupType = 'NODE_AWARE',
  backupCount = 1,
  props: Partial<DataGrid> = {},
): DataGrid {
  return {
    groupType,
    placeKnown: true,
    partitionCount: 271,
    maps: [{ name: 'default', backupCount, asyncBackupCount: 0 }],
    ...props,
  };
}

/** A budget of the pods of {@link workload}, for all but what is given. */
export function budget(props: Partial<Budget> = {}): Budget {
  return {
    title: 'PodDisruptionBudget/grid',
    namespace: '',
    selector: selectorOf(LABELS),
    maxUnavailable: undefined,
    minAvailable: undefined,
    place: new Field(1, 'PodDisruptionBudget/grid: spec.maxUnavailable'),
    ...props,
  };
}
