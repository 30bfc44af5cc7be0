import type { Expression, Input } from '../expressions/expression.ts';
import { notEmpty } from '../expressions/presence.ts';
import { text } from '../expressions/text.ts';
import { defineRule, type Rule } from '../rules/rule.ts';
import type { CollisionRule } from './sidecar.ts';

const MERGING = 'https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy';
const POD = 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec';

/** A port of a sidecar. */
export interface PortFacts {
  readonly number: Input<number>;
  /** Who listens on it already, or nothing. */
  readonly owner: Expression<string>;
}

/** Containers of a pod share its ports. */
export const portIsFree = defineRule<PortFacts>({
  id: 'SG090',
  severity: 'error',
  place: 'port',
  broken: ({ owner }) => notEmpty(owner),
  message: ({ number, owner }) =>
    text`Port ${number} of the pod is already a port of ${owner}. One of the two would not start.`,
  remedy: { values: 'Set another port in one of them.' },
  source: 'https://kubernetes.io/docs/concepts/workloads/pods/#pod-networking',
});

/** Variables that a sidecar sets in the app. */
export interface VariableFacts {
  readonly owner: string;
  readonly names: string;
  /** The user sets one of them too. */
  readonly isTaken: Expression<boolean>;
}

/** Server-side apply rejects two variables of one name. */
export const variableIsFree = defineRule<VariableFacts>({
  id: 'SG096',
  severity: 'error',
  place: 'app.env',
  broken: ({ isTaken }) => isTaken,
  message: ({ owner, names }) => text`Your app already gets ${names} from ${owner}.`,
  remedy: { values: 'Use variables with other names.' },
  source: MERGING,
});

/** Names of what users add to a pod. */
export interface NameFacts {
  /** The first of them that is in use, with its owner: `tmp of the member`; or nothing. */
  readonly claim: Expression<string>;
}

/** Two things of one name in a pod, by what they are. */
export const namesAreFree = {
  ports: nameIsFree('SG091', 'app.extraPorts', 'port name', 'Monitors would find both.'),
  extraContainers: nameIsFree('SG092', 'extraContainers', 'name'),
  initContainers: nameIsFree('SG093', 'initContainers', 'name'),
  volumes: nameIsFree('SG094', 'volumes', 'name'),
  mounts: nameIsFree('SG095', 'app.volumeMounts', 'mountPath'),
  variables: nameIsFree('SG097', 'app.extraEnv', 'name', 'Server-side apply rejects both.'),
} as const satisfies Readonly<Record<string, Rule<NameFacts>>>;

function nameIsFree(
  id: string,
  place: string,
  noun: string,
  effect = 'Kubernetes rejects a pod with both.',
): Rule<NameFacts> {
  return defineRule({
    id,
    severity: 'error',
    place,
    broken: ({ claim }) => notEmpty(claim),
    message: ({ claim }) => text`The ${noun} ${claim} is already in use. ${effect}`,
    remedy: { values: `Use another ${noun}.` },
    source: POD,
  });
}

/** Two sidecars that users may enable together. */
export interface PairFacts {
  readonly first: string;
  readonly second: string;
  readonly areBothOn: Expression<boolean>;
}

/** The app would see only one of two variables. */
export const variableIsOnce = defineRule<PairFacts & { readonly variable: string }>({
  id: 'SG098',
  severity: 'error',
  place: 'enabled',
  broken: ({ areBothOn }) => areBothOn,
  message: ({ first, second, variable }) =>
    text`Your app gets the variable ${variable} from both ${first} and ${second}.`,
  remedy: { values: 'Enable only one of them.' },
  source: MERGING,
});

/** A Service has one target port. */
export const servicePortIsOnce = defineRule<PairFacts>({
  id: 'SG099',
  severity: 'error',
  place: 'enabled',
  broken: ({ areBothOn }) => areBothOn,
  message: ({ first, second }) => text`The Service has one target port, but both ${first} and ${second} replace it.`,
  remedy: { values: 'Enable only one of them.' },
  source: 'https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports',
});

/** All of them. */
export const collisionRules: readonly Rule<never>[] = [
  portIsFree,
  ...Object.values(namesAreFree),
  variableIsFree,
  variableIsOnce,
  servicePortIsOnce,
];

/** A general rule with the id and the remedy of a sidecar. */
export function specialRule<Facts>(general: Rule<Facts>, own: CollisionRule | undefined): Rule<Facts> {
  return own === undefined
    ? general
    : { ...general, id: own.id, remedy: { values: own.remedy }, source: own.source ?? general.source };
}
