import type { Construct } from 'constructs';
import type { Container, EnvVar, PodSecurityContext, Probe, Volume, VolumeMount } from 'kubernetes-types/core/v1.js';
import type { NetworkPolicyEgressRule, NetworkPolicyIngressRule } from 'kubernetes-types/networking/v1.js';
import type { NotesLine } from '../chart/notes.ts';
import { UserError } from '../errors.ts';
import type { Expression, Input } from '../expressions/expression.ts';
import { lift, Literal } from '../expressions/literal.ts';
import type { FieldsOf, ListTemplate, Templated } from '../manifest/node.ts';
import type { AppliedRule } from '../rules/judge.ts';
import type { Declaration, ReferenceOf } from '../values/declaration.ts';
import type { AppPod } from './appPod.ts';
import { JAVA_OPTIONS, literalEntries, portsOf, textOf } from './claims.ts';

/** SidecarList of a list: plain ones, and blocks, conditions and loops over them. */
export type SidecarList<Item> = Extract<ListTemplate<Item>, readonly unknown[]>;

/**
 * What runs beside an app in its pod. A pod has a list of sidecars, and knows none by name: the order of the list is the
 * order in which native ones start, and they stop in reverse. Names of containers, ports, volumes and variables are plain
 * texts: so the composition of a chart finds two sidecars that use the same one.
 */
export interface Sidecar {
  /** What messages call it: `sidekick`, `the member`. */
  readonly name: string;
  /** Where its values are, as a path with dots: `sidekick`. */
  readonly path: string;
  /** It is in the pod. */
  readonly enabled: Input<boolean>;
  /** Its containers start before the app and stop after it; else they start and stop with it. */
  readonly native: Input<boolean>;
  /** Containers that run as long as the app. A native one has `restartPolicy: Always`. */
  readonly containers: SidecarList<Container>;
  /** Containers that run once, before its other containers. @default - none */
  readonly initContainers?: SidecarList<Container>;
  /** Volumes of the pod. @default - none */
  readonly volumes?: SidecarList<Volume>;
  /** Ports that it listens on in the pod. @default - none */
  readonly ports?: readonly SidecarPort[];
  /** What it adds to the app's container. @default - nothing */
  readonly app?: AppAdditions;
  /** Seconds that it needs to stop once the app has. @default 0 */
  readonly graceSeconds?: Input<number>;
  /** It asks the Kubernetes API, so the pod has a token and may reach the API. @default false */
  readonly usesApi?: Input<boolean>;
  /** Who may reach it and what it reaches. @default - nobody, nothing */
  readonly network?: SidecarNetwork;
  /** What it asks of the pod as a whole. @default - nothing */
  readonly pod?: PodAdditions;
  /** Port in place of the app's that the Service leads to. @default - the Service leads to the app */
  readonly servicePort?: Input<number>;
  /** What is checked of its values. @default - nothing */
  readonly rules?: readonly AppliedRule[];
  /** Lines of NOTES.txt. @default - none */
  readonly notes?: readonly NotesLine[];
  /** Adds objects of its own, such as a ConfigMap or a monitor. @default - none */
  readonly addObjects?: (scope: Construct) => void;
  /** Rules that find its collisions with what users set. @default - general ones */
  readonly collisions?: CollisionRules;
}

/** A port that a sidecar listens on. */
export interface SidecarPort {
  /** Its name in the container that has it. */
  readonly name: string;
  readonly number: Input<number>;
  /** The value that sets the number, as a path with dots. */
  readonly path: string;
  /** The sidecar listens on it. @default true */
  readonly where?: Input<boolean>;
}

/** What a sidecar adds to the app's container. */
export interface AppAdditions {
  /** Variables; the user's follow, and may refer to them. @default - none */
  readonly env?: SidecarList<EnvVar>;
  /** Options for each JVM of the app. Those of all sidecars are in one variable, JAVA_TOOL_OPTIONS. @default - none */
  readonly javaOptions?: { readonly where: Input<boolean>; readonly options: Expression<string> };
  /** Mounts of volumes. @default - none */
  readonly mounts?: SidecarList<VolumeMount>;
  /** Ports that the app itself listens on. @default - none */
  readonly ports?: SidecarList<{ readonly name?: string; readonly containerPort: number; readonly protocol?: string }>;
  /** Probes of the app where the user has set none. @default - none */
  readonly probes?: { readonly where: Input<boolean> } & Readonly<Record<ProbeName, Templated<Probe>>>;
}

/** A probe of a container, as values name it. */
export type ProbeName = 'startup' | 'readiness' | 'liveness';

/** What a NetworkPolicy lets in and out for a sidecar. */
export interface SidecarNetwork {
  /** @default - nothing */
  readonly ingress?: SidecarList<NetworkPolicyIngressRule>;
  /** @default - nothing but DNS and, where it is asked, the Kubernetes API */
  readonly egress?: SidecarList<NetworkPolicyEgressRule>;
}

/** What a sidecar asks of the pod as a whole. */
export interface PodAdditions {
  /** Annotations of the pod. @default - none */
  readonly annotations?: Readonly<Record<string, Templated<string>>>;
  /** Containers see each other's processes. @default false */
  readonly sharesProcesses?: Input<boolean>;
  /** Fields of the pod's security context; those that the user sets win. @default - none */
  readonly securityContext?: Partial<FieldsOf<PodSecurityContext>>;
}

/** Rules about collisions with what users set, in place of the general ones. */
export interface CollisionRules {
  /** A port number that is taken. @default - the general rule */
  readonly port?: CollisionRule | 'elsewhere';
  /** A variable of the app that is taken. @default - the general rule */
  readonly env?: CollisionRule | 'elsewhere';
  /** The name of a port that is taken. @default - the general rule */
  readonly portName?: 'elsewhere';
}

/** A rule with an id of its own; `elsewhere` are collisions that the chart's own rules find. */
export interface CollisionRule {
  readonly id: string;
  /** What to do, in whole sentences. */
  readonly remedy: string;
  /** @default - that of the general rule */
  readonly source?: string;
}

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

/** @throws UserError for a sidecar that is not what it says: it would collide unseen, or keep the app from starting */
export function assertSidecar(sidecar: Sidecar): void {
  assertPortsDeclared(sidecar);
  assertRestarted(sidecar);
  assertOptionsJoined(sidecar);
}

/** Numbers of ports are compared by what `ports` says. */
function assertPortsDeclared(sidecar: Sidecar): void {
  const declared = (sidecar.ports ?? []).map(({ name }) => name);
  const names = portsOf(sidecar).flatMap((port) => textOf(port, 'name') ?? []);
  const missing = names.find((name) => !declared.includes(name));
  if (missing !== undefined)
    throw new UserError(
      `${sidecar.name} has a container with the port ${missing}, which is not among its ports: add it there`,
    );
}

/** Kubernetes starts the app when init containers have ended, but for those that it restarts. */
function assertRestarted({ name, native, containers }: Sidecar): void {
  const isNative = lift(native);
  if (isNative instanceof Literal && isNative.value === false) return;
  const ending = literalEntries(containers).find(({ fields }) => fields['restartPolicy'] === undefined);
  if (ending)
    throw new UserError(
      `the container ${textOf(ending, 'name') ?? ''} of ${name} may be native and has no restartPolicy, so the app would never start: ` +
        "add restartPolicy: when(native, 'Always')",
    );
}

/** Several sidecars may have options for the JVM. */
function assertOptionsJoined({ name, app }: Sidecar): void {
  if (literalEntries(app?.env).some((variable) => textOf(variable, 'name') === JAVA_OPTIONS))
    throw new UserError(
      `${name} sets the variable ${JAVA_OPTIONS} of the app, which sidecars share: use app.javaOptions`,
    );
}
