import type { Declaration, ReferenceOf } from '../values/declaration.ts';
import type { AppPod } from './appPod.ts';
import type { Sidecar } from './sidecar.ts';

/** A kind of sidecar: what users set of it, and what it then is. A chart has a list of kinds. */
export interface SidecarKind<Key extends string = string, Values extends Declaration = Declaration> {
  /** The key of its values: `sidekick`. */
  readonly key: Key;
  /** Its values. `enabled` is one of them. */
  readonly values: Values;
  /** The chart that installs it without an app. @default - none does */
  readonly aloneIn?: string;
  /** The sidecar of a pod. */
  make(pod: AppPod, values: ReferenceOf<Values>): Sidecar;
}

/** The values of kinds, each under its key. */
export type ValuesOf<Kinds extends readonly SidecarKind[]> = {
  readonly [Kind in Kinds[number] as Kind['key']]: Kind['values'];
};

/** Defines a kind of sidecar. */
export function sidecarKind<const Key extends string, Values extends Declaration>(
  kind: SidecarKind<Key, Values>,
): SidecarKind<Key, Values> {
  return kind;
}

/** The declarations that a chart mounts for a list of kinds. */
export function valuesOf<Kinds extends readonly SidecarKind[]>(kinds: Kinds): ValuesOf<Kinds> {
  return Object.fromEntries(kinds.map(({ key, values }) => [key, values])) as ValuesOf<Kinds>;
}

/** The sidecars of a pod, in the order of their kinds. */
export function makeSidecars(kinds: readonly SidecarKind[], pod: AppPod, values: object): readonly Sidecar[] {
  const references = values as Readonly<Record<string, unknown>>;
  return kinds.map((kind) => kind.make(pod, references[kind.key]));
}
