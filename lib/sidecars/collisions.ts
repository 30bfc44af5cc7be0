import { choose } from '../expressions/choose.ts';
import { hasKey } from '../expressions/collections.ts';
import { equal } from '../expressions/compare.ts';
import type { Expression, Input } from '../expressions/expression.ts';
import { TextHelper } from '../expressions/helper.ts';
import { lift } from '../expressions/literal.ts';
import { and, or } from '../expressions/logic.ts';
import { firstAnswer } from '../manifest/entries.ts';
import { AppliedRule } from '../rules/judge.ts';
import type { Rule } from '../rules/rule.ts';
import type { AppPod } from './appPod.ts';
import { type Claim, type Claims, JAVA_OPTIONS, type Rivalry, rivalries } from './claims.ts';
import {
  type NameFacts,
  namesAreFree,
  portIsFree,
  servicePortIsOnce,
  specialRule,
  variableIsFree,
  variableIsOnce,
} from './collisionRules.ts';
import { type ComparedPort, comparedPorts } from './ports.ts';
import type { Sidecar } from './sidecar.ts';

/** What is checked of names and numbers that values decide, so that no two containers of a pod want the same one. */
export function collisionsOf(sidecars: readonly Sidecar[], claims: Claims, pod: AppPod): readonly AppliedRule[] {
  const applied = [
    ...comparedPorts(sidecars, pod).map(ofPort),
    ...ofNames(claims, pod),
    ...sidecars.map((sidecar) => ofVariables(sidecar, claims, pod.app.env)),
    ...rivalries(claims.variable).map(ofSharedVariable),
    ...ofServicePort(sidecars),
  ];
  return applied.filter((rule) => rule !== undefined);
}

function ofPort({ sidecar, port, owner }: ComparedPort): AppliedRule | undefined {
  const own = sidecar.collisions?.port;
  const rule = specialRule(portIsFree, own === 'elsewhere' ? undefined : own);
  return AppliedRule.toValues(rule, { number: port.number, owner }, port.path);
}

/** Variables of the app that a sidecar sets, among the user's. */
function ofVariables(sidecar: Sidecar, { variable }: Claims, env: AppPod['app']['env']): AppliedRule | undefined {
  const own = sidecar.collisions?.env;
  const names = [...new Set(variable.flatMap((claim) => (claim.sidecar === sidecar ? [claim.name] : [])))];
  if (env === undefined || names.length === 0 || own === 'elsewhere') return undefined;
  return AppliedRule.toValues(specialRule(variableIsFree, own), {
    owner: sidecar.name,
    names: names.join(', '),
    isTaken: and(sidecar.enabled, or(...names.map((name) => hasKey(env, name)))),
  });
}

/** Names of what users add to the pod. */
function ofNames(claims: Claims, { app, extras = {} }: AppPod): readonly (AppliedRule | undefined)[] {
  const { container, volume, mount, variable } = claims;
  const ports = claims.port.filter(({ sidecar }) => sidecar && sidecar.collisions?.portName !== 'elsewhere');
  return [
    ofName(namesAreFree.ports, ports, app.extraPorts && firstKey(app.extraPorts)),
    ofName(namesAreFree.extraContainers, container, extras.extraContainers && firstEntry(extras.extraContainers)),
    ofName(namesAreFree.initContainers, container, extras.initContainers && firstEntry(extras.initContainers)),
    ofName(namesAreFree.volumes, volume, extras.volumes && firstEntry(extras.volumes)),
    ofName(namesAreFree.mounts, mount, app.volumeMounts && firstEntry(app.volumeMounts, 'mountPath')),
    ofName(namesAreFree.variables, variable, app.extraEnv && firstEntry(app.extraEnv)),
  ];
}

/** Finds the first name that is already in use, with its owner; `""` where none is. */
type FindTaken = (claims: readonly Claim[]) => Expression<string>;

function ofName(rule: Rule<NameFacts>, claims: readonly Claim[], find: FindTaken | undefined): AppliedRule | undefined {
  if (claims.length === 0 || find === undefined) return undefined;
  const taken = TextHelper.define(
    `taken${rule.place.replace(/(^|\.)(.)/g, (_, _dot, letter: string) => letter.toUpperCase())}`,
    `The first name in ${rule.place} that is already in use, with its owner; or nothing.`,
    find(claims),
  );
  return AppliedRule.toValues(rule, { claim: taken });
}

/** Among the keys of a user map. */
function firstKey(map: Input<Readonly<Record<string, unknown>>>): FindTaken {
  return (claims) =>
    claims.reduceRight<Expression<string>>(
      (rest, claim) => choose(and(claim.where, hasKey(map, claim.name)), withOwner(claim), rest),
      lift(''),
    );
}

/** Among the names, or other texts, of the objects in a user list. */
function firstEntry(list: Expression<readonly unknown[]>, key = 'name'): FindTaken {
  return (claims) =>
    firstAnswer(list, 'entry', key, (text) =>
      claims.map((claim) => ({ test: and(claim.where, equal(text, claim.name)), answer: withOwner(claim) })),
    );
}

function withOwner({ name, owner }: Claim): string {
  return `${name} of ${owner}`;
}

/** Sidecars share the variable with the options of the JVM. */
function ofSharedVariable({ first, second, where }: Rivalry): AppliedRule | undefined {
  if (second.name === JAVA_OPTIONS) return undefined;
  const facts = { first: first.owner, second: second.owner, variable: second.name, areBothOn: where };
  return AppliedRule.toValues(variableIsOnce, facts, `${second.sidecar?.path ?? 'app'}.enabled`);
}

function ofServicePort(sidecars: readonly Sidecar[]): readonly (AppliedRule | undefined)[] {
  const takers = sidecars.filter(({ servicePort }) => servicePort !== undefined);
  return takers.flatMap((second, index) =>
    takers.slice(0, index).map((first) => {
      const areBothOn = and(first.enabled, second.enabled);
      const facts = { first: first.name, second: second.name, areBothOn };
      return AppliedRule.toValues(servicePortIsOnce, facts, `${second.path}.enabled`);
    }),
  );
}
