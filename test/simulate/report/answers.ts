import { readTopology } from '../../../lib/manifests/nodes/clusterNode.ts';
import type { Workload } from '../../../lib/manifests/workloads/workload.ts';
import type { Loss } from '../../../lib/simulate/partitions/loss.ts';
import type { PlacementOutcome } from '../../../lib/simulate/whatIf/outcome.ts';
import { type Question, type WhatIf, whatIf } from '../../../lib/simulate/whatIf/whatIf.ts';
import { grid, spread, workload } from '../build.ts';

/** What may happen to three members on three nodes of three zones, but for what is given. */
export function answer(props: Partial<Question> = {}, own: Partial<Workload> = {}): WhatIf {
  return whatIf({
    nodes: readTopology('a:1,b:1,c:1', '--topology'),
    workloads: [workload({ spread: [spread()], ...own })],
    grid: grid('PER_MEMBER'),
    budgets: [],
    notes: [],
    ...props,
  });
}

/** The first placement of an answer. */
export function firstOutcome({ outcomes: [first] }: WhatIf): PlacementOutcome {
  if (first === undefined) throw new Error('an answer without a placement');
  return first;
}

/** A loss of some of the entries. */
export function loss(least: number, most = least): Loss {
  return { possible: true, share: { least, mean: (least + most) / 2, most } };
}

/** No loss. */
export const NO_LOSS: Loss = { possible: false, share: { least: 0, mean: 0, most: 0 } };
