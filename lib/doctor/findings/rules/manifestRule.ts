import { HAZELCAST_DOCS } from '../../../charts/sidecar-grid/rules/sidecarGridRule.ts';
import type { Field } from '../../field.ts';
import type { Inventory } from '../manifests/inventory.ts';
import type { Members } from '../manifests/members.ts';

/** A rule that only manifests can break: the charts keep it whatever their values. */
export interface ManifestRule {
  /** Its name for ever, from SG100 on. */
  readonly id: string;
  readonly severity: 'error' | 'warning';
  /** What must be true, as a sentence without its end. */
  readonly about: string;
  /** What to do. */
  readonly fix: string;
  /** A link to where the fact is told. */
  readonly source: string;
  /** Where members break it. */
  breaches(members: Members, inventory: Inventory): readonly Breach[];
}

/** A place where a rule is broken. */
export interface Breach {
  readonly place: Field;
  /** What would happen. */
  readonly message: string;
}

/** A breach at a place under a condition, else none. */
export function breachIf(condition: boolean | undefined, place: Field, message: string): readonly Breach[] {
  return condition === true ? [{ place, message }] : [];
}

/** How members find each other in Kubernetes. */
export const DISCOVERY = `${HAZELCAST_DOCS}/kubernetes/kubernetes-auto-discovery`;
export const SHUTDOWN = `${HAZELCAST_DOCS}/maintain-cluster/shutdown`;
export { HAZELCAST_DOCS };
