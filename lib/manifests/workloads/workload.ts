import type { Labels, Resources } from '../nodes/clusterNode.ts';
import type { Requirement, Selector } from '../objects/labelSelector.ts';

/** Whether a spread counts nodes that the pod cannot be on. */
export type NodePolicy = 'Honor' | 'Ignore';

/** How evenly pods are spread over places. @see https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/ */
export interface SpreadConstraint {
  readonly topologyKey: string;
  readonly maxSkew: number;
  /** Fewer places than this are taken as if one more had no pod. */
  readonly minDomains: number;
  /** DoNotSchedule, as against ScheduleAnyway. */
  readonly isHard: boolean;
  readonly nodeAffinityPolicy: NodePolicy;
  readonly nodeTaintsPolicy: NodePolicy;
  /** Pods that count. Undefined: none. */
  readonly selector: Selector | undefined;
  /** Labels whose values must be the pod's own. */
  readonly matchLabelKeys: readonly string[];
}

/** Other pods that a pod wants to be near to, or far from. */
export interface PodTerm {
  readonly topologyKey: string;
  /** Undefined: none. */
  readonly selector: Selector | undefined;
  readonly matchLabelKeys: readonly string[];
  /** Namespaces of those pods. Undefined: the pod's own; empty: all. */
  readonly namespaces: readonly string[] | undefined;
}

/** Something that the scheduler prefers, by weight. */
export interface Preference<T> {
  readonly weight: number;
  readonly term: T;
}

/** Nodes: by their labels, and by their fields, of which there is only the name. */
export interface NodeTerm {
  readonly labels: Selector;
  readonly fields: readonly Requirement[];
}

/** A taint that a pod can live with. */
export interface Toleration {
  /** Empty: any key. */
  readonly key: string;
  readonly operator: 'Equal' | 'Exists';
  readonly value: string;
  /** Empty: any effect. */
  readonly effect: string;
}

/** What decides which nodes a pod may be on. */
export interface Scheduling {
  readonly nodeSelector: Labels;
  /** One of these must match. Undefined: any node will do. */
  readonly requiredNodes: readonly NodeTerm[] | undefined;
  readonly preferredNodes: readonly Preference<NodeTerm>[];
  readonly requiredNear: readonly PodTerm[];
  readonly requiredApart: readonly PodTerm[];
  readonly preferredApart: readonly Preference<PodTerm>[];
  readonly tolerations: readonly Toleration[];
  readonly spread: readonly SpreadConstraint[];
  /** What a pod asks for, all containers together. */
  readonly requests: Resources;
  /** Ports of the node that a pod takes for itself. */
  readonly hostPorts: readonly string[];
}

/** Pods of one template. */
export interface Workload extends Scheduling {
  /** What people call it, as `StatefulSet/grid`. */
  readonly title: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  readonly replicas: number;
  readonly labels: Labels;
  /** Whether its pods have volumes of their own, which may bind them to a zone or node. */
  readonly hasVolumes: boolean;
}
