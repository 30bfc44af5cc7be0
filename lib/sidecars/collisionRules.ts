import { type AppliedRule, defineRule, judge } from '../chart/rule.ts';
import { choose } from '../expressions/choose.ts';
import { hasKey } from '../expressions/collections.ts';
import type { Expression, Input } from '../expressions/expression.ts';
import { TextHelper } from '../expressions/helper.ts';
import { and, not, or } from '../expressions/logic.ts';
import { notEmpty } from '../expressions/presence.ts';
import { text } from '../expressions/text.ts';
import type { AppPod } from './appPod.ts';
import { type Claim, type Claims, JAVA_OPTIONS, type Rivalry, rivalries } from './claims.ts';
import { hasEntry } from './hasEntry.ts';
import { type ComparedPort, comparedPorts } from './ports.ts';
import type { Sidecar } from './sidecar.ts';

const MERGING = 'https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy';
const POD = 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec';

/** What is checked of names and numbers that values decide, so that no two containers of a pod want the same one. */
export function collisionRules(sidecars: readonly Sidecar[], claims: Claims, pod: AppPod): readonly AppliedRule[] {
  return [
    ...comparedPorts(sidecars, pod).map(portIsFree),
    ...namesAreFree(claims, pod),
    ...sidecars.flatMap((sidecar) => variablesAreFree(sidecar, claims, pod.app.env)),
    ...rivalries(claims.variable).flatMap(variableIsOnce),
    ...servicePortIsOnce(sidecars),
  ];
}

/** Containers of a pod share its ports. */
function portIsFree({ sidecar, port, owner }: ComparedPort): AppliedRule {
  const own = sidecar.collisions?.port;
  return judge(
    defineRule<TextHelper>({
      id: 'SG090',
      severity: 'error',
      path: port.path,
      holds: (helper) => not(notEmpty(helper)),
      message: (helper) =>
        text`port ${port.number} of the pod is that of ${helper} already: one of both would not start`,
      fix: 'set another port in one of them',
      source: 'https://kubernetes.io/docs/concepts/workloads/pods/#pod-networking',
      ...(typeof own === 'object' ? own : {}),
    }),
    owner,
  );
}

/** Variables of the app that a sidecar sets, among the user's. */
function variablesAreFree(sidecar: Sidecar, { variable }: Claims, env: AppPod['app']['env']): readonly AppliedRule[] {
  const own = sidecar.collisions?.env;
  const names = [...new Set(variable.flatMap((claim) => (claim.sidecar === sidecar ? [claim.name] : [])))];
  if (env === undefined || names.length === 0 || own === 'elsewhere') return [];
  const rule = defineRule<Sidecar>({
    id: 'SG096',
    severity: 'error',
    path: 'app.env',
    holds: ({ enabled }) => not(and(enabled, or(...names.map((name) => hasKey(env, name))))),
    message: ({ name }) => `${name} already sets ${names.join(', ')} in your app`,
    fix: 'use variables of other names',
    source: MERGING,
    ...(own ?? {}),
  });
  return [judge(rule, sidecar)];
}

/** Names of what users add to the pod. */
function namesAreFree(claims: Claims, { app, extras = {} }: AppPod): readonly AppliedRule[] {
  const { container, volume, mount, variable } = claims;
  const ports = claims.port.filter(({ sidecar }) => sidecar && sidecar.collisions?.portName !== 'elsewhere');
  const key = (map: Input<Names> | undefined) => map && (({ name }: Claim) => hasKey(map, name));
  const entry = (list: Expression<readonly unknown[]> | undefined, field = 'name') =>
    list && (({ name }: Claim) => hasEntry(list, field, name));
  return [
    ...nameIsFree('SG091', 'app.extraPorts', 'port name', ports, key(app.extraPorts), 'monitors find both'),
    ...nameIsFree('SG092', 'extraContainers', 'name', container, entry(extras.extraContainers)),
    ...nameIsFree('SG093', 'initContainers', 'name', container, entry(extras.initContainers)),
    ...nameIsFree('SG094', 'volumes', 'name', volume, entry(extras.volumes)),
    ...nameIsFree('SG095', 'app.volumeMounts', 'mountPath', mount, entry(app.volumeMounts, 'mountPath')),
    ...nameIsFree('SG097', 'app.extraEnv', 'name', variable, entry(app.extraEnv), 'server-side apply refuses both'),
  ];
}

type Names = Readonly<Record<string, unknown>>;

/** One of two equal names. A helper tells which it is, and whose. */
function nameIsFree(
  id: string,
  path: string,
  noun: string,
  claims: readonly Claim[],
  isTaken: ((claim: Claim) => Expression<boolean>) | undefined,
  effect = 'Kubernetes refuses both in one pod',
): readonly AppliedRule[] {
  if (claims.length === 0 || isTaken === undefined) return [];
  const helper = TextHelper.define(
    `taken${path.replace(/(^|\.)(.)/g, (_, _dot, letter: string) => letter.toUpperCase())}`,
    `A ${noun} in ${path} that is taken, and by whom; or nothing.`,
    claims.reduceRight<Input<string>>(
      (rest, claim) => choose(and(claim.where, isTaken(claim)), `${claim.name} is taken by ${claim.owner}`, rest),
      '',
    ),
  );
  const rule = defineRule<TextHelper>({
    id,
    severity: 'error',
    path,
    holds: (taken) => not(notEmpty(taken)),
    message: (taken) => text`the ${noun} ${taken}, and ${effect}`,
    fix: `use another ${noun}`,
    source: POD,
  });
  return [judge(rule, helper)];
}

/** Two sidecars that users may switch on together would both lead the app. */
function variableIsOnce({ first, second, where }: Rivalry): readonly AppliedRule[] {
  if (second.name === JAVA_OPTIONS) return [];
  const rule = defineRule<Rivalry>({
    id: 'SG098',
    severity: 'error',
    path: `${second.sidecar?.path ?? 'app'}.enabled`,
    holds: () => not(where),
    message: () => `${first.owner} and ${second.owner} both set the variable ${second.name} of your app`,
    fix: 'use only one of them',
    source: MERGING,
  });
  return [judge(rule, { first, second, where })];
}

/** The Service leads to one port. */
function servicePortIsOnce(sidecars: readonly Sidecar[]): readonly AppliedRule[] {
  const takers = sidecars.filter(({ servicePort }) => servicePort !== undefined);
  return takers.flatMap((second, index) =>
    takers.slice(0, index).map((first) =>
      judge(
        defineRule<Sidecar>({
          id: 'SG099',
          severity: 'error',
          path: `${second.path}.enabled`,
          holds: () => not(and(first.enabled, second.enabled)),
          message: ({ name }) => `the Service leads to one port, and ${first.name} and ${name} would both take it over`,
          fix: 'use only one of them',
          source: 'https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports',
        }),
        second,
      ),
    ),
  );
}
