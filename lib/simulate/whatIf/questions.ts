import type { ClusterNode } from '../../manifests/nodes/clusterNode.ts';
import type { Inventory } from '../../manifests/objects/inventory.ts';
import { readDataGrid } from '../partitions/readDataGrid.ts';
import { readBudgets } from '../../manifests/workloads/readBudgets.ts';
import { readWorkload } from '../../manifests/workloads/readWorkload.ts';
import { type FoundGrid, gridsIn, type KnownMembers } from './gridsIn.ts';
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
