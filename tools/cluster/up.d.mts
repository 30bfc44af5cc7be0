import type { Node } from './layout.mjs';

export interface Wish {
  zones?: string | undefined;
  kubernetes?: string | undefined;
}
export function refuseOther(cluster: { nodes: Node[]; version: string }, wish: Wish): void;
