import type { Join } from '../configuration/readSettings.ts';
import type { Field } from '../objects/field.ts';
import { type Inventory, isSame } from '../objects/inventory.ts';
import type { Members } from './members.ts';

/** Roles that every cluster has, by the resources that may be read with them. */
const BUILT_IN: Readonly<Record<string, readonly string[]>> = {
  view: ['endpoints', 'endpointslices', 'pods', 'services'],
  edit: ['endpoints', 'endpointslices', 'pods', 'services'],
  admin: ['endpoints', 'endpointslices', 'pods', 'services'],
  'cluster-admin': ['endpoints', 'endpointslices', 'nodes', 'pods', 'services'],
};

/** Groups of API resources that discovery reads. */
const GROUPS: Readonly<Partial<Record<string, string>>> = { endpointslices: 'discovery.k8s.io' };

/** What an account may read of the Kubernetes API, as far as the manifests say. */
export class Rights {
  constructor(private readonly grants: readonly Grant[]) {}

  /** There is a binding of the account. */
  get isBound(): boolean {
    return this.grants.length > 0;
  }

  /** Whether the account may; undefined when it has a role that is not among the manifests. */
  may(verb: 'get' | 'list', resource: string): boolean | undefined {
    const answers = this.grants.map((grant) => grant.may(verb, resource));
    return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false;
  }
}

/** What a member needs to find others: their endpoints behind a Service, or the pods themselves. */
export function mayDiscover(rights: Rights, join: Join): boolean | undefined {
  if (join.serviceName === undefined) return rights.may('list', 'pods');
  const answers = [rights.may('list', 'endpointslices'), rights.may('get', 'endpoints')];
  return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false;
}

/** What members must read to know where they run, and surely may not. Nothing is sure of an account without a binding. */
export function unreadablePlaces(members: Members, inventory: Inventory): readonly string[] {
  const rights = rightsOf(members, inventory);
  const mode = members.settings?.mode.value ?? 'none';
  if (!rights?.isBound || mode === 'none') return [];
  return ['pods', ...(mode === 'zone' ? ['nodes'] : [])].filter((resource) => rights.may('get', resource) === false);
}

interface Grant {
  readonly may: (verb: string, resource: string) => boolean | undefined;
}

/** What the account of some members may read. Undefined where an operator cares for it. */
export function rightsOf({ account, namespace }: Members, inventory: Inventory): Rights | undefined {
  if (account === undefined) return undefined;
  const bindings = inventory.of('RoleBinding', 'ClusterRoleBinding').filter(({ field }) =>
    field
      .at('subjects')
      .items()
      .some((subject) => isOf(subject, account.value, namespace)),
  );
  const here = bindings.filter(
    (binding) => binding.kind === 'ClusterRoleBinding' || isSame(binding.namespace, namespace),
  );
  return new Rights(
    here.map(({ field, kind }) => grantOf(field.at('roleRef'), kind === 'ClusterRoleBinding', namespace, inventory)),
  );
}

function isOf(subject: Field, account: string, namespace: string): boolean {
  const [kind, name] = [subject.at('kind').textOr(''), subject.at('name').textOr('')];
  if (kind === 'Group') return name === 'system:serviceaccounts' || name === `system:serviceaccounts:${namespace}`;
  return kind === 'ServiceAccount' && name === account && isSame(subject.at('namespace').textOr(''), namespace);
}

/** Nodes belong to no namespace, so a RoleBinding never lets anyone read them. */
function grantOf(role: Field, isClusterWide: boolean, namespace: string, inventory: Inventory): Grant {
  const [kind, name] = [role.at('kind').textOr(''), role.at('name').textOr('')];
  const rules = inventory
    .find(kind, name, kind === 'ClusterRole' ? '' : namespace)
    ?.at('rules')
    .items();
  const builtIn = kind === 'ClusterRole' && Object.hasOwn(BUILT_IN, name) ? BUILT_IN[name] : undefined;
  return {
    may: (verb, resource) => {
      if (resource === 'nodes' && !isClusterWide) return false;
      return rules?.some((rule) => allows(rule, verb, resource)) ?? builtIn?.includes(resource);
    },
  };
}

/** Whether a rule of a role allows it for all objects of the resource. */
function allows(rule: Field, verb: string, resource: string): boolean {
  const has = (field: string, value: string) =>
    rule
      .at(field)
      .textList()
      .some((one) => one === value || one === '*');
  return (
    has('apiGroups', GROUPS[resource] ?? '') &&
    has('resources', resource) &&
    has('verbs', verb) &&
    !rule.at('resourceNames').isPresent
  );
}
