import type { Workload } from '../../manifests/workloads/workload.ts';
import { affinityFilter, antiAffinityFilter, capacityFilter, portFilter } from './affinityFilter.ts';
import type { Counts } from './counts.ts';
import { type NodeInfo, nodeMisfit } from './nodeInfo.ts';
import { type Filter, spreadFilters } from './spreadFilter.ts';
import { Symmetry } from './symmetry.ts';

/** The hard rules by which the scheduler takes a pod to a node; what it only prefers is not among them. */
export class Scheduler {
  readonly places: readonly NodeInfo[];
  readonly workloads: readonly Workload[];
  /** Which placements are alike. */
  readonly symmetry: Symmetry;
  /** Why no pod of a workload can ever be on a node. */
  readonly #misfits: readonly (readonly (string | undefined)[])[];
  readonly #filters: readonly (readonly Filter[])[];

  constructor(places: readonly NodeInfo[], workloads: readonly Workload[]) {
    this.places = places;
    this.workloads = workloads;
    this.symmetry = new Symmetry(places, workloads);
    this.#misfits = workloads.map((workload) => places.map((place) => nodeMisfit(workload, place)));
    this.#filters = workloads.map((workload) => [
      ...spreadFilters(workload, workloads, places),
      antiAffinityFilter(workload, workloads, places),
      affinityFilter(workload, workloads, places),
      capacityFilter(workload, workloads, places),
      portFilter(workload, workloads),
    ]);
  }

  /** The nodes that may take one more pod of a workload. */
  open(counts: Counts, workload: number): readonly number[] {
    const problem = this.#check(counts, workload);
    return [...this.places.keys()].filter((node) => problem(node) === undefined);
  }

  /** Whether pods of a workload can be on a node at all. */
  canEver(node: number, workload: number): boolean {
    return this.#misfits[workload]?.[node] === undefined;
  }

  /** Why no node takes one more pod of a workload, in the way of the scheduler's own message. */
  whyPending(counts: Counts, workload: number): string {
    const problem = this.#check(counts, workload);
    const nodes = [...this.places.keys()].filter((node) => this.places[node]?.state !== 'deleted');
    const tally = new Map<string, number>();
    for (const node of nodes) {
      const reason = problem(node) ?? '';
      tally.set(reason, (tally.get(reason) ?? 0) + 1);
    }
    if (nodes.length === 0) return 'no node is left';
    const often = [...tally].sort(([, left], [, right]) => right - left);
    return often.map(([reason, count]) => `${count} of ${nodes.length} nodes: ${reason}`).join('; ');
  }

  #check(counts: Counts, workload: number): (node: number) => string | undefined {
    const checks = (this.#filters[workload] ?? []).map((filter) => filter(counts));
    const misfits = this.#misfits[workload] ?? [];
    return (node) => {
      const misfit = misfits[node];
      if (misfit !== undefined) return misfit;
      for (const check of checks) {
        const reason = check(node);
        if (reason !== undefined) return reason;
      }
      return undefined;
    };
  }
}
