export interface Node {
  name: string;
  number: number;
  zone: string;
  address: string;
  podRange: string;
}
export const DEFAULT_ZONES: string;
export const CONTROL_PLANE: { name: string; address: string; hostAddress: string };
export const CLUSTER: Record<
  'nodeRange' | 'podRange' | 'serviceRange' | 'apiService' | 'dnsService' | 'domain',
  string
>;
export function layoutOf(zones: string): Node[];
export function zonesOf(nodes: Node[]): string;
export function findNode(nodes: Node[], text: string): Node;
