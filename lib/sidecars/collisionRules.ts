import { type AppliedRule, defineRule, judge } from '../chart/rule.ts';
import { choose } from '../expressions/choose.ts';
import { hasKey } from '../expressions/collections.ts';
import type { Expression, Input } from '../expressions/expression.ts';
import { TextHelper } from '../expressions/helper.ts';
import { and, not, or } from '../expressions/logic.ts';
import { notEmpty } from '../expressions/presence.ts';
import { text } from '../expressions/text.ts';
import type { AppPod } from './appPod.ts';
import { type Claim, type Claims, type Rivalry, rivalries } from './claims.ts';
import { hasEntry } from './hasEntry.ts';
import { type ComparedPort, comparedPorts } from './ports.ts';
import type { Sidecar } from './sidecar.ts';

const UNIQUE = 'https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy';
const PODS = 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec';

/** What is checked of names and numbers that values decide, so that no two containers of a pod want the same one. */
export function collisionRules(
  sidecars: readonly Sidecar[],
  claims: Claims,
  pod: AppPod,
): readonly AppliedRule[] {
  const { app, extras = {} } = pod;
  return [
    ...comparedPorts(sidecars, pod).map(portIsFree),
    ...keysAreFree({
      id: 'SG091',
      path: 'app.extraPorts',
      map: app.extraPorts,
      claims: claims.port.filter(({ sidecar }) => sidecar && sidecar.collisions?.portName !== 'elsewhere'),
      noun: 'port',
    }),
    ...entriesAreFree({ id: 'SG092', path: 'extraContainers', list: extras.extraContainers, claims: claims.container }),
    ...entriesAreFree({ id: 'SG093', path: 'initContainers', list: extras.initContainers, claims: claims.container }),
    ...entriesAreFree({ id: 'SG094', path: 'volumes', list: extras.volumes, claims: claims.volume }),
    ...entriesAreFree({
      id: 'SG095',
      path: 'app.volumeMounts',
      list: app.volumeMounts,
      claims: claims.mount,
      field: 'mountPath',
    }),
    ...sidecars.flatMap((sidecar) => variablesAreFree(sidecar, claims, app.env)),
    ...entriesAreFree({ id: 'SG097', path: 'app.extraEnv', list: app.extraEnv, claims: claims.variable }),
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
      message: (helper) => text`port ${port.number} of the pod is that of ${helper} already: one of both would not start`,
      fix: 'set another port in one of them',
      source: 'https://kubernetes.io/docs/concepts/workloads/pods/#pod-networking',
      ...(typeof own === 'object' ? own : {}),
    }),
    owner,
  );
}

/** Variables of the app that a sidecar sets, among those of the user. */
function variablesAreFree(sidecar: Sidecar, { variable }: Claims, env: AppPod['app']['env']): readonly AppliedRule[] {
  const own = sidecar.collisions?.env;
  const names = [...new Set(variable.flatMap((claim) => (claim.sidecar === sidecar ? [claim.name] : [])))];
  if (env === undefined || names.length === 0 || own === 'elsewhere') return [];
  const rule = defineRule<Sidecar>({
    id: 'SG096',
    severity: 'error',
    path: 'app.env',
    holds: ({ enabled }) => not(and(enabled, or(...names.map((name) => hasKey(env, name))))),
    message: ({ name }) => `${names.join(', ')} come from ${name}, and are set already`,
    fix: 'use variables of other names',
    source: UNIQUE,
    ...(own ?? {}),
  });
  return [judge(rule, sidecar)];
}

interface Keys {
  readonly id: string;
  readonly path: string;
  readonly map: Expression<Readonly<Record<string, unknown>>> | undefined;
  readonly claims: readonly Claim[];
  readonly noun: string;
}

/** Names that a map of the user may not have. */
function keysAreFree({ id, path, map, claims, noun }: Keys): readonly AppliedRule[] {
  if (map === undefined) return [];
  return nameIsFree({ id, path, claims, noun }, ({ name }) => hasKey(map, name));
}

interface ListEntries {
  readonly id: string;
  readonly path: string;
  readonly list: Expression<readonly unknown[]> | undefined;
  readonly claims: readonly Claim[];
  /** @default 'name' */
  readonly field?: string;
}

/** Names that an entry of a list of the user may not have. */
function entriesAreFree({ id, path, list, claims, field = 'name' }: ListEntries): readonly AppliedRule[] {
  if (list === undefined) return [];
  return nameIsFree({ id, path, claims, noun: field }, ({ name }) => hasEntry(list, field, name));
}

/** Kubernetes refuses two of one name. A helper tells which one it is, and whose. */
function nameIsFree(
  { id, path, claims, noun }: Omit<Keys, 'map'>,
  isTaken: (claim: Claim) => Expression<boolean>,
): readonly AppliedRule[] {
  if (claims.length === 0) return [];
  const taken = claims.reduceRight<Input<string>>(
    (rest, claim) => choose(and(claim.where, isTaken(claim)), `${claim.name} of ${claim.owner}`, rest),
    '',
  );
  const helper = TextHelper.define(
    `taken${path.replace(/(^|\.)(.)/g, (_, _dot, letter: string) => letter.toUpperCase())}`,
    `The first ${noun} in ${path} that is taken, and whose it is; or nothing.`,
    taken,
  );
  const rule = defineRule<TextHelper>({
    id,
    severity: 'error',
    path,
    holds: (found) => not(notEmpty(found)),
    message: (found) => text`an entry has the ${noun} ${found}: Kubernetes refuses two of them`,
    fix: `use another ${noun}`,
    source: PODS,
  });
  return [judge(rule, helper)];
}

/** Two sidecars that users may switch on together would both lead the app. */
function variableIsOnce({ first, second, where }: Rivalry): readonly AppliedRule[] {
  if (second.name === 'JAVA_TOOL_OPTIONS') return [];
  const rule = defineRule<Rivalry>({
    id: 'SG098',
    severity: 'error',
    path: `${second.sidecar?.path ?? 'app'}.enabled`,
    holds: () => not(where),
    message: () => `${first.owner} and ${second.owner} both set the variable ${second.name} of your app`,
    fix: 'use only one of them',
    source: UNIQUE,
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
