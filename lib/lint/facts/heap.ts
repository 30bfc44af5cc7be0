import type { Members } from '../../manifests/members/members.ts';

/** The heap as a percentage of the memory limit, or of the node's memory. Undefined: it is a size, and there is no limit. */
export function heapPercent({ heap, memoryLimit }: Members): number | undefined {
  if ('percent' in heap) return Math.ceil(heap.percent);
  return memoryLimit.value === undefined ? undefined : Math.ceil((heap.bytes / memoryLimit.value) * 100);
}
