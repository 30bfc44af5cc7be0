import type { Expression } from '../expressions/expression.ts';
import type { Rule } from '../rules/rule.ts';
import type { FreeMap } from '../values/collections.ts';
import type { MemberReference } from './memberValues.ts';

/**
 * What rules know of the members of a grid. A chart's values give expressions; manifests give literals, or unknown values
 * for what they do not say.
 */
export interface MemberFacts {
  // How many members there are.
  /** Pods of the app that hold members, without an autoscaler. */
  readonly replicas: Expression<number>;
  /** The fewest members that there are. */
  readonly members: Expression<number>;
  /** The most members that there may be. */
  readonly mostMembers: Expression<number>;
  /** Members have pods of their own, which no autoscaler of the app scales. */
  readonly hasOwnPods: Expression<boolean>;
  /** An autoscaler scales the pods of members. */
  readonly isAutoscaled: Expression<boolean>;
  /** The fewest pods that the autoscaler may leave. */
  readonly minReplicas: Expression<number>;

  // What they keep.
  /** Synchronous backups of each entry, for maps without a number of their own. */
  readonly backups: Expression<number>;
  /** Asynchronous backups of each entry, for maps without a number of their own. */
  readonly asyncBackups: Expression<number>;
  /** The fewest synchronous backups of any map that has some. */
  readonly fewestBackups: Expression<number>;
  /** Maps with settings of their own. */
  readonly maps: MemberReference['maps'];
  /** Entries are on disk too, so a stop loses none. */
  readonly isPersistent: Expression<boolean>;

  // Where they run.
  /** What may fail without data loss: `none`, `node` or `zone`. */
  readonly mode: Expression<string>;
  /** Nodes that members may run on. 0: unknown. */
  readonly nodes: Expression<number>;
  /** Zones of the cluster. 0: unknown. */
  readonly zones: Expression<number>;
  /** What happens to a pod that would make the spread uneven: `DoNotSchedule` or `ScheduleAnyway`. */
  readonly spread: Expression<string>;

  // How they stop.
  /** Members hand their entries over before they stop. */
  readonly isGraceful: Expression<boolean>;
  /** Seconds until Kubernetes kills a pod with a member. */
  readonly gracePeriod: Expression<number>;
  /** Seconds of the grace period that are left after drain and handover. */
  readonly graceMargin: Expression<number>;
  /** Seconds that a new pod must be ready before the next one is replaced. */
  readonly minReadySeconds: Expression<number>;
  /** A member in the app's pod gets SIGTERM with the app, and does not wait until the app has drained. */
  readonly stopsWithApp: Expression<boolean>;
  /** A cluster autoscaler leaves the nodes of these pods alone. */
  readonly keepsNode: Expression<boolean>;
  /** A PodDisruptionBudget selects the members. */
  readonly hasBudget: Expression<boolean>;
  /** Members that the budget lets drains evict at once. */
  readonly budget: Expression<number>;

  // What they run with.
  /** The member is a part of the app's own program. */
  readonly isEmbedded: Expression<boolean>;
  /** The image is that of the open-source edition. */
  readonly isOpenSource: Expression<boolean>;
  /** Tag of the member's image. */
  readonly imageTag: Expression<string>;
  /** The member's image has a digest. */
  readonly imageHasDigest: Expression<boolean>;
  /** Tag of the app's image. */
  readonly appTag: Expression<string>;
  /** The app's image has a digest. */
  readonly appHasDigest: Expression<boolean>;
  /** Options of the member's JVM. */
  readonly javaOptions: MemberReference['javaOptions'];
  /** The heap is a share of the memory limit; else a size. */
  readonly heapIsShare: Expression<boolean>;
  /** Percentage of the memory limit that the heap may take. */
  readonly heapPercent: Expression<number>;
  /** The member's container has a memory limit. */
  readonly hasLimit: Expression<boolean>;
  /** The container of an app with an embedded member has a memory limit. */
  readonly appHasLimit: Expression<boolean>;

  // How they are reached.
  /** Port of the member. */
  readonly port: Expression<number>;
  /** Another container of the pod listens on the member's port. */
  readonly sharesPort: Expression<boolean>;
  /** How members find each other: `kubernetes` (through its API), `dns` or `other`. */
  readonly discovery: Expression<string>;
  /** The members' account may read what discovery through the API needs. */
  readonly mayDiscover: Expression<boolean>;
  /** Members use the ServiceAccount `default` of their namespace. */
  readonly usesDefaultAccount: Expression<boolean>;
  /** Probes ask members for their health over HTTP. */
  readonly probesAskHealth: Expression<boolean>;
  /** The REST API of members is on. */
  readonly restIsOn: Expression<boolean>;
  /** The endpoint group HEALTH_CHECK of the REST API is on. */
  readonly healthIsOn: Expression<boolean>;

  // hazelcast.yaml.
  /** Its sections, but for those that other facts tell. */
  readonly config: Expression<FreeMap>;
  /** Its section `network`. */
  readonly network: Expression<FreeMap>;
  /** It is in a ConfigMap. */
  readonly configIsPublic: Expression<boolean>;
}

/** What rules know of a volume in memory that a member writes to. */
export interface MemoryVolumeFacts {
  /** The volume may grow until the container exceeds its memory limit. */
  readonly mayOutgrow: Expression<boolean>;
  /** Percentage of the memory limit that the heap may take. */
  readonly heapPercent: Expression<number>;
}

/** A rule about the members of a grid, in values and in manifests. */
export type MemberRule = Rule<MemberFacts>;

/** Where the documentation of Hazelcast begins. */
export const HAZELCAST_DOCS = 'https://docs.hazelcast.com/hazelcast/5.5';
