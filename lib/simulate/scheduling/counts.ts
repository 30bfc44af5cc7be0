/** How many pods of each workload each node has: `counts[workload][node]`, by their indexes. */
export type Counts = readonly (readonly number[])[];

/** No pod anywhere. */
export function noPods(workloads: number, nodes: number): Counts {
  return Array.from({ length: workloads }, () => Array.from({ length: nodes }, () => 0));
}

/** The counts with more pods, or fewer, of one workload on one node. */
export function withPods(counts: Counts, workload: number, node: number, more: number): Counts {
  return counts.map((row, index) =>
    index === workload ? row.map((count, at) => (at === node ? count + more : count)) : row,
  );
}

/** Pods of all workloads on a node. */
export function podsOn(counts: Counts, node: number): number {
  return counts.reduce((sum, row) => sum + (row[node] ?? 0), 0);
}

/** Pods of one workload on all nodes. */
export function podsPlaced(counts: Counts, workload: number): number {
  return (counts[workload] ?? []).reduce((sum, count) => sum + count, 0);
}

/** Compares by the first number that differs. Sums of shares may differ in their last bits only: that is no difference. */
export function compare(left: readonly number[], right: readonly number[]): number {
  for (const [index, number] of left.entries()) {
    const difference = number - (right[index] ?? 0);
    if (Math.abs(difference) > 1e-9) return difference;
  }
  return 0;
}
