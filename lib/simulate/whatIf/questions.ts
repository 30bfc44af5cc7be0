import { UserError } from '../../errors.ts';
import type { GridSettings, Members } from '../../manifests/members/members.ts';
import { allMembers, type FoundMembers } from '../../manifests/members/readMembers.ts';
import type { ClusterNode } from '../../manifests/nodes/clusterNode.ts';
import { type Inventory, isSame } from '../../manifests/objects/inventory.ts';
import { readBudgets } from '../../manifests/workloads/budget.ts';
import { readWorkload } from '../../manifests/workloads/readWorkload.ts';
import { readDataGrid } from '../partitions/dataGrid.ts';
import type { Question } from './whatIf.ts';

/**
 * What there is to ask of each grid among some objects.
 * @throws UserError where there is no member, for a configuration that is not there, and for what cannot be read
 */
export function questionsOf(inventory: Inventory, nodes: readonly ClusterNode[]): readonly Question[] {
  const budgets = readBudgets(inventory);
  return gridsIn(inventory).map((grid) => {
    const { first, others } = grid;
    const all = [first, ...others];
    return {
      nodes,
      workloads: all.map(({ members }) => readWorkload(members)),
      grid: readDataGrid(first.members, first.settings, inventory),
      budgets,
      notes: [...all.flatMap(notesOn), ...differences(grid, inventory)],
    };
  });
}

function notesOn({ members: { title, isPersistent, pod }, settings, notes }: KnownMembers): readonly string[] {
  const isUnset = pod !== undefined && settings.file === undefined;
  return [
    ...notes,
    ...(isUnset
      ? [`${title} has no hazelcast.yaml: Hazelcast's defaults apply to all that its environment variables do not set`]
      : []),
    ...(isPersistent ? [`${title} persists its entries: Hazelcast may restore lost entries from disk`] : []),
  ];
}

/** Members of one grid ought to be configured alike. */
function differences({ first, others }: FoundGrid, inventory: Inventory): readonly string[] {
  const gridOf = ({ members, settings }: KnownMembers) => JSON.stringify(readDataGrid(members, settings, inventory));
  return others
    .filter((other) => gridOf(other) !== gridOf(first))
    .map(
      ({ members: { title } }) =>
        `${title} and ${first.members.title} have different configurations: backups and partition groups are those of ${first.members.title}`,
    );
}

/** Members whose configuration was read. */
interface KnownMembers {
  readonly members: Members;
  readonly settings: GridSettings;
  /** What was not read, and why. */
  readonly notes: readonly string[];
}

/** Members of one grid: pods of one template, and others that join them. */
interface FoundGrid {
  readonly first: KnownMembers;
  readonly others: readonly KnownMembers[];
}

/**
 * The grids among some objects. Pods that something else makes of those objects are not counted twice, as when they are
 * what `kubectl get` prints.
 * @throws UserError where there is no member, and for members whose configuration is not among the objects
 */
export function gridsIn(inventory: Inventory): readonly FoundGrid[] {
  const all = allMembers(inventory);
  if (all.length === 0) throw new UserError('found no pods with a Hazelcast member: give the manifests of the members');
  const found = all.filter(({ members }) => !isOwned(members, all));
  const known = found.flatMap(({ members, notes }) =>
    members.settings === undefined ? [] : [{ members, settings: members.settings, notes }],
  );
  if (known.length < found.length) throw unread(found);
  return grouped(known);
}

function isOwned({ object, namespace }: Members, all: readonly FoundMembers[]): boolean {
  const owners = object.at('metadata').at('ownerReferences').items();
  return owners.some((owner) => all.some(({ members }) => isNamed(members, owner.raw(), namespace)));
}

function isNamed({ object, kind, namespace }: Members, owner: unknown, where: string): boolean {
  const { kind: ownKind, name } = owner as { readonly kind?: unknown; readonly name?: unknown };
  return kind === ownKind && object.at('metadata').at('name').raw() === name && isSame(namespace, where);
}

function unread(found: readonly FoundMembers[]): UserError {
  const missing = found.flatMap(({ members, elsewhere }) =>
    elsewhere === undefined ? [] : [`the hazelcast.yaml of ${members.title} is ${elsewhere}`],
  );
  return new UserError(
    `cannot compute losses without hazelcast.yaml: ${missing.join('; ')}. Give it as YAML in a ConfigMap or Secret that the pods mount, and add that object to the manifests`,
  );
}

function grouped(all: readonly KnownMembers[]): readonly FoundGrid[] {
  const grids = new Map<string, FoundGrid>();
  for (const known of all) {
    const name = gridName(known);
    const grid = grids.get(name);
    grids.set(name, grid === undefined ? { first: known, others: [] } : { ...grid, others: [...grid.others, known] });
  }
  return [...grids.values()];
}

/** The same for members that look for others in the same way. An operator's resource is a grid by itself. */
function gridName({ members: { title, namespace }, settings: { clusterName, join } }: KnownMembers): string {
  if (join === undefined) return title;
  const { mode, serviceName, serviceDns, place } = join;
  return JSON.stringify([namespace, clusterName.value, mode, serviceName, serviceDns, join.namespace, place.raw()]);
}
