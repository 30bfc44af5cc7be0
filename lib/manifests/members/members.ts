import type { AvailabilityMode } from '../../grid/grid.ts';
import type { Configuration, Count } from '../configuration/configuration.ts';
import type { Heap } from '../configuration/javaOptions.ts';
import type { Join } from '../configuration/readSettings.ts';
import type { Labels } from '../nodes/clusterNode.ts';
import type { Field } from '../objects/field.ts';
import { matches, readLabelSelector } from '../objects/labelSelector.ts';

/** Something that was read, with its place or the place to add it. */
export interface Fact<T> {
  readonly value: T;
  readonly place: Field;
}

/**
 * Where a member runs: alone in its pod, as a container beside others, as a native sidecar, which stops after them, or as a
 * part of an app.
 */
export type Form = 'alone' | 'beside' | 'native' | 'embedded';

/** Pods of one template that hold members of one grid, or the custom resource that creates them. */
export interface Members {
  /** What people call them: `StatefulSet/grid`. */
  readonly title: string;
  readonly kind: string;
  readonly namespace: string;
  readonly object: Field;
  readonly podLabels: Labels;
  readonly replicas: Fact<number>;
  /** The fewest that an autoscaler may leave, and the most. Undefined: there is none. */
  readonly autoscaling: Fact<{ readonly least: number; readonly most: number }> | undefined;
  readonly form: Form;
  /** The pods and the container with the member. Undefined: an operator makes them. */
  readonly pod: MemberPod | undefined;
  /** Image of the member. Undefined: the operator chooses. */
  readonly image: Fact<string> | undefined;
  readonly javaOptions: Fact<readonly string[]>;
  readonly heap: Heap;
  /** Bytes that the container may use. Undefined: any number. */
  readonly memoryLimit: Fact<number | undefined>;
  /** Seconds from SIGTERM until Kubernetes kills the pod. */
  readonly gracePeriod: Fact<number>;
  /** Whether members hand their entries over before they stop. Undefined: unknown. */
  readonly graceful: Fact<boolean> | undefined;
  /** Seconds that they may take for it. */
  readonly maxWaitSeconds: number;
  /** TopologySpreadConstraints of the pods, a list. */
  readonly constraints: Field;
  /** Affinity of the pods. */
  readonly affinity: Field;
  /** Seconds that a new pod must be ready before the next one is replaced. Undefined: cannot be set. */
  readonly minReadySeconds: Fact<number> | undefined;
  /** Whether a scale-down takes one pod after the other, and waits until each has ended. */
  readonly isOrdered: boolean;
  /** The account of the pods. Undefined: an operator makes it and its rights. */
  readonly account: Fact<string> | undefined;
  /** Entries are on disk too, so a stop loses none. */
  readonly isPersistent: boolean;
  /** What hazelcast.yaml says. Undefined: it is not among the manifests. */
  readonly settings: GridSettings | undefined;
}

/** Pods with a member. */
interface MemberPod {
  readonly spec: Field;
  readonly metadata: Field;
  /** The container that the member runs in. */
  readonly container: Field;
  /** The other containers that run as long as the pod does. */
  readonly others: readonly Field[];
}

/** What the configuration of a grid says. */
export interface GridSettings {
  readonly clusterName: Fact<string>;
  /** What may fail, by the partition groups. Undefined: groups of another kind. */
  readonly mode: Fact<AvailabilityMode | undefined>;
  /** Copies that a write waits for, of maps without settings of their own. Undefined: no number. */
  readonly backups: Fact<number | undefined>;
  /** All maps with settings of their own, and the map `default`, which the others take after. */
  readonly maps: readonly MapSettings[];
  /** Port that the member listens on for other members. */
  readonly port: Fact<number>;
  /** How members find each other. Undefined: as an operator has it. */
  readonly join: Join | undefined;
  /** Whether it answers requests for its health over HTTP. */
  readonly rest: Fact<boolean>;
  /** All that was read, to be asked for what is not here. */
  readonly configuration: Configuration;
  /** The ConfigMap or Secret that it is read from. Undefined: none. */
  readonly file: Field | undefined;
}

/** Copies of each entry of a map, beside the one that is worked on. */
export interface MapSettings {
  /** The map's name, or the pattern of its names. */
  readonly name: string;
  /** Copies that exist before a write returns. */
  readonly backupCount: Count;
  /** Copies that follow later: they may lack the last writes. */
  readonly asyncBackupCount: Count;
}

/** The map that all maps without settings of their own take after. */
export const DEFAULT_MAP = 'default';

/** How strictly members keep out of each other's way: always, if it is convenient, or not at all. */
type Apartness = 'always' | 'preferred' | 'never';

/** How strictly members spread over the values of a label of nodes: by spread constraints, or by anti-affinity. */
export function apartBy(topologyKey: string, members: Members): Apartness {
  const { constraints, affinity, podLabels } = members;
  const spread = constraints.items().filter((one) => isAbout(one, topologyKey, podLabels));
  const anti = affinity.at('podAntiAffinity');
  const required = anti.at('requiredDuringSchedulingIgnoredDuringExecution').items();
  const preferred = anti.at('preferredDuringSchedulingIgnoredDuringExecution').items();
  if (
    spread.some((one) => one.at('whenUnsatisfiable').textOr('DoNotSchedule') === 'DoNotSchedule') ||
    required.some((one) => isAbout(one, topologyKey, podLabels))
  )
    return 'always';
  const isPreferred = preferred.some((one) => isAbout(one.at('podAffinityTerm'), topologyKey, podLabels));
  return spread.length > 0 || isPreferred ? 'preferred' : 'never';
}

function isAbout(term: Field, topologyKey: string, podLabels: Labels): boolean {
  const selector = readLabelSelector(term.at('labelSelector'));
  return term.at('topologyKey').textOr('') === topologyKey && selector !== undefined && matches(selector, podLabels);
}
