import type {
  Affinity,
  EnvVar,
  LocalObjectReference,
  ResourceRequirements,
  Toleration,
  TopologySpreadConstraint,
} from 'kubernetes-types/core/v1.js';
import type { ObjectMeta } from 'kubernetes-types/meta/v1.js';

/*
 * The parts of the custom resources of the Hazelcast Platform Operator that we use: fields of the newest
 * CustomResourceDefinitions that are public, of the development of 5.13. The documentation of 5.19 has all of them still.
 * See https://github.com/hazelcast/hazelcast-platform-operator/tree/0f13b8d422af0e2de40d1990e171f0dd9706a291/config/crd/bases
 * and https://docs.hazelcast.com/operator/5.19/api-ref
 */

/** The apiVersion of all custom resources of the operator. */
export const OPERATOR_API = 'hazelcast.com/v1alpha1';

/** Where the types of the operator's fields are. */
export const OPERATOR_TYPES =
  'https://github.com/hazelcast/hazelcast-platform-operator/blob/0f13b8d422af0e2de40d1990e171f0dd9706a291/api/v1alpha1';

interface CustomResource<Kind extends string, Spec> {
  readonly apiVersion: typeof OPERATOR_API;
  readonly kind: Kind;
  readonly metadata: ObjectMeta;
  readonly spec: Spec;
}

interface Image {
  readonly repository: string;
  readonly version: string;
  readonly imagePullPolicy: 'Always' | 'IfNotPresent' | 'Never';
  readonly imagePullSecrets?: LocalObjectReference[];
  /** Secret with the license under the key `license-key`. */
  readonly licenseKeySecretName: string;
}

interface Scheduling {
  readonly affinity?: Affinity;
  readonly tolerations?: Toleration[];
  readonly nodeSelector?: Readonly<Record<string, string>>;
  readonly topologySpreadConstraints?: TopologySpreadConstraint[];
}

interface Marks {
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** A cluster of members. */
export type Hazelcast = CustomResource<
  'Hazelcast',
  Image &
    Marks & {
      readonly clusterSize: number;
      readonly clusterName: string;
      readonly highAvailabilityMode?: 'NODE' | 'ZONE';
      readonly scheduling?: Scheduling;
      readonly resources?: ResourceRequirements;
      readonly jvm: { readonly memory: { readonly maxRAMPercentage: string }; readonly args?: string[] };
      readonly jet: { readonly enabled: boolean };
      readonly properties?: Readonly<Record<string, string>>;
      readonly loggingLevel: string;
      readonly env?: EnvVar[];
      readonly customConfigCmName?: string;
      readonly serviceAccountName?: string;
    }
>;

/** A user's free map for the operator, unchanged. */
export type AsGiven = number | string;

interface Eviction {
  readonly evictionPolicy?: AsGiven;
  readonly maxSizePolicy?: AsGiven;
}

/** The settings of one map of a cluster. */
export type HazelcastMap = CustomResource<
  'Map',
  {
    readonly hazelcastResourceName: string;
    readonly name: string;
    readonly backupCount: number;
    readonly asyncBackupCount: number;
    readonly timeToLiveSeconds?: number;
    readonly maxIdleSeconds?: number;
    readonly inMemoryFormat?: 'BINARY' | 'OBJECT';
    readonly eviction?: Eviction & { readonly maxSize?: AsGiven };
    readonly indexes?: unknown[];
    readonly nearCache?: {
      readonly name?: AsGiven;
      readonly inMemoryFormat?: AsGiven;
      readonly invalidateOnChange?: AsGiven;
      readonly timeToLiveSeconds?: AsGiven;
      readonly maxIdleSeconds?: AsGiven;
      readonly cacheLocalEntries?: AsGiven;
      readonly eviction?: Eviction & { readonly size?: AsGiven };
    };
    readonly eventJournal?: { readonly capacity?: AsGiven; readonly timeToLiveSeconds?: AsGiven };
  }
>;

/** The web console of a cluster. */
export type ManagementCenter = CustomResource<
  'ManagementCenter',
  Image &
    Marks & {
      readonly hazelcastClusters: readonly { readonly name: string; readonly address: string }[];
      readonly externalConnectivity: { readonly type: 'ClusterIP' | 'NodePort' | 'LoadBalancer' };
      readonly persistence: {
        readonly enabled: boolean;
        readonly existingVolumeClaimName?: string;
        readonly storageClass?: string;
        readonly size?: string;
      };
      readonly scheduling?: Scheduling;
      readonly resources?: ResourceRequirements;
      readonly jvm: { readonly args: string[] };
    }
>;
