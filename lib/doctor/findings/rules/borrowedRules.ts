import type { Field } from '../../field.ts';
import { budgetOf } from '../manifests/budget.ts';
import type { Inventory } from '../manifests/inventory.ts';
import { appImage, sharedPort } from '../manifests/likeValues.ts';
import type { Members } from '../manifests/members.ts';

/** What a rule of the chart sidecar-grid means for manifests. What would happen, the rule says itself. */
export interface BorrowedRule {
  /** What to change in them. Undefined: the manifests do not say enough to judge it. */
  place(members: Members, inventory: Inventory): Field | undefined;
  /** What to set there. */
  readonly fix: string;
}

const EDITION = 'set it to false, or take an image of the Enterprise edition such as hazelcast/hazelcast-enterprise';

/** The rules of the chart that manifests can break, by their ids. */
export const borrowedRules: Readonly<Record<string, BorrowedRule>> = {
  SG006: { place: sharedPort, fix: 'let one of the two listen on another port' },
  SG020: {
    place: ({ settings, replicas }) => settings && replicas.place,
    fix: 'set more replicas, or a smaller backup-count in hazelcast.yaml',
  },
  SG021: {
    place: ({ graceful, isPersistent }) => (isPersistent ? undefined : graceful?.place),
    fix: 'set hazelcast.shutdownhook.policy to GRACEFUL, and hazelcast.graceful.shutdown.max.wait to less than the grace period',
  },
  SG022: {
    place: ({ settings }) => settings?.join?.place,
    fix: 'find members through the Kubernetes API, with service-name in place of service-dns, or turn partition-group off',
  },
  SG023: {
    place: ({ javaOptions }) => javaOptions.place,
    fix: 'put it in a Secret, and in a variable HZ_… that comes from there and that Hazelcast reads as a setting',
  },
  SG026: {
    place: ({ settings }) => settings?.backups.place,
    fix: 'set backup-count to 1 or more, or turn partition-group off',
  },
  SG033: {
    place: ({ settings, constraints }) => settings && constraints,
    fix: 'spread the pods with whenUnsatisfiable: DoNotSchedule, over kubernetes.io/hostname or, for zones, over topology.kubernetes.io/zone; a pod then stays pending rather than crowd a place',
  },
  SG035: {
    place: (members, inventory) => members.settings && budgetOf(members, inventory)?.place,
    fix: 'set maxUnavailable to the backup-count or less',
  },
  SG036: { place: (members, inventory) => budgetOf(members, inventory)?.place, fix: 'set maxUnavailable to 1' },
  SG037: {
    place: ({ object }) => object,
    fix: 'add a PodDisruptionBudget with maxUnavailable: 1 that selects these pods',
  },
  SG038: {
    place: ({ minReadySeconds }) => minReadySeconds?.place,
    fix: 'set it to the seconds that your entries need to move, 10 or more',
  },
  SG040: {
    place: ({ graceful, gracePeriod, maxWaitSeconds }) =>
      graceful && gracePeriod.value >= maxWaitSeconds ? gracePeriod.place : undefined,
    fix: 'let the grace period be 5 seconds longer than hazelcast.graceful.shutdown.max.wait, or more',
  },
  SG041: {
    place: ({ autoscaling }) => autoscaling?.place,
    fix: 'take the autoscaler away, or shorten the grace period',
  },
  SG042: {
    place: ({ settings, autoscaling }) => settings && autoscaling?.place.at('minReplicas'),
    fix: 'set it to more than the backup-count',
  },
  SG043: {
    place: ({ settings }) => settings?.backups.place,
    fix: 'set backup-count and async-backup-count to 6 or less together',
  },
  SG044: {
    place: ({ heap, memoryLimit }) => ('percent' in heap ? memoryLimit.place : undefined),
    fix: 'set limits.memory',
  },
  SG045: {
    place: ({ heap, memoryLimit }) => ('percent' in heap ? memoryLimit.place : undefined),
    fix: 'set limits.memory',
  },
  SG046: {
    place: ({ javaOptions }) => javaOptions.place,
    fix: 'leave a fifth of the memory limit or more for them',
  },
  SG047: { place: ({ image }) => image?.place, fix: 'name a whole version such as 5.5.0, or a digest' },
  SG048: { place: appImage, fix: 'name a version, or a digest' },
  SG051: {
    place: (members) => (usesApi(members) ? members.account?.place : undefined),
    fix: 'bind a Role to the account that may get and list endpointslices, endpoints and pods; if there is one elsewhere, give its file too',
  },
  SG052: {
    place: (members) => (usesApi(members) ? members.account?.place : undefined),
    fix: 'give the pods an account of their own',
  },
  SG056: {
    place: setting('cp-subsystem'),
    fix: 'leave it out, or take an image of the Enterprise edition with persistence-enabled and volumes that outlive pods',
  },
  SG070: { place: setting('security', 'enabled'), fix: EDITION },
  SG071: { place: setting('persistence', 'enabled'), fix: EDITION },
  SG072: { place: setting('auditlog', 'enabled'), fix: EDITION },
  SG073: { place: setting('user-code-namespaces', 'enabled'), fix: EDITION },
  SG074: { place: setting('dynamic-configuration', 'persistence-enabled'), fix: EDITION },
  SG075: {
    place: (members) => (isSecret(members) ? undefined : setting('license-key')(members)),
    fix: 'put it in a Secret, and in the variable HZ_LICENSEKEY that comes from there',
  },
  SG076: { place: setting('hot-restart-persistence', 'enabled'), fix: EDITION },
  SG077: { place: setting('tpc', 'enabled'), fix: EDITION },
  SG079: { place: setting('network', 'symmetric-encryption', 'enabled'), fix: EDITION },
  SG085: {
    place: ({ settings }) => settings?.backups.place,
    fix: 'set backup-count to 1 or more, and async-backup-count to one less',
  },
  SG086: { place: setting('map'), fix: 'set a smaller backup-count of the map, or more members' },
  SG087: { place: setting('map'), fix: 'set backup-count of the map to 1 or more, or turn partition-group off' },
  SG088: { place: setting('map'), fix: 'set backup-count and async-backup-count of the map to 6 or less together' },
  SG089: {
    place: ({ graceful, gracePeriod }) => graceful && gracePeriod.place,
    fix: 'shorten the grace period and hazelcast.graceful.shutdown.max.wait, or annotate the pods with cluster-autoscaler.kubernetes.io/safe-to-evict: "false"',
  },
};

/** A setting of hazelcast.yaml. */
function setting(...path: readonly string[]): (members: Members) => Field | undefined {
  return ({ settings }) =>
    path.reduce((field: Field | undefined, key) => field?.at(key), settings?.configuration.at([]));
}

function isSecret({ settings }: Members): boolean {
  return settings?.file?.path.startsWith('Secret/') ?? false;
}

function usesApi({ settings }: Members): boolean {
  return settings?.join?.mode === 'api';
}
