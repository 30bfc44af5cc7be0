import type { Workload } from '../../manifests/workloads/workload.ts';
import type { NodeInfo } from './nodeInfo.ts';
import type { Filter } from './spreadFilter.ts';

/** Whether a node has room for one more pod. What pods outside of the workloads use is not known. */
export function capacityFilter(own: Workload, workloads: readonly Workload[], places: readonly NodeInfo[]): Filter {
  return (counts) => (node) => {
    const allocatable = places[node]?.node.allocatable;
    if (allocatable === undefined) return undefined;
    const used = (name: string): number =>
      workloads.reduce((sum, other, index) => sum + (other.requests[name] ?? 0) * (counts[index]?.[node] ?? 0), 0);
    const short = Object.entries(own.requests).find(
      ([name, amount]) => amount > 0 && used(name) + amount > (allocatable[name] ?? 0),
    );
    return short && `insufficient ${short[0]}`;
  };
}

/** Whether the ports that pods take of their node are free. */
export function portFilter(own: Workload, workloads: readonly Workload[]): Filter {
  const rivals = [...workloads.keys()].filter((index) =>
    workloads[index]?.hostPorts.some((port) => own.hostPorts.includes(port)),
  );
  return (counts) => (node) =>
    rivals.some((index) => (counts[index]?.[node] ?? 0) > 0)
      ? `host port ${own.hostPorts.join(', ')} in use`
      : undefined;
}
